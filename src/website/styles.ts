/** Style sheets made by script, which a strict content-security policy allows where a style element is refused. */

export function wear(root: ShadowRoot, ...texts: readonly string[]): void {
  const sheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
