/** The outline round circles, as if a rubber band lay about them: what a rounded part of a body looks like from any side. */

export type Spot = readonly [x: number, y: number];

export interface Circle {
  readonly center: Spot;
  readonly radius: number;
}

const corners = 32;

interface Corner {
  readonly spot: Spot;
  readonly circle: number;
}

/** The corners of the outline, counter-clockwise as the screen counts. */
export function outline(circles: readonly Circle[]): Spot[] {
  return band(circles).map(({ spot }) => spot);
}

/** The outline as a string of dots. */
export function border(circles: readonly Circle[]): Circle[] {
  const spots = outline(circles);
  return spots.flatMap(([x, y], place) => {
    const [endX, endY] = spots[(place + 1) % spots.length]!;
    const dots = Math.ceil(Math.hypot(endX - x, endY - y) / 6);
    return Array.from({ length: dots }, (_, dot): Circle => ({ center: [x + ((endX - x) * dot) / dots, y + ((endY - y) * dot) / dots], radius: 0 }));
  });
}

/** The outline as the `d` of a path, round where it lies on a circle. */
export function roundPath(circles: readonly Circle[]): string {
  const around = band(circles);
  const start = around.findIndex(({ circle }, place) => circle !== around.at(place - 1)!.circle);
  if (start < 0) return wholeCircle(circles[around[0]!.circle]!);
  const ordered = [...around.slice(start), ...around.slice(0, start)];
  const pieces = ordered.map(({ spot, circle }, place) => {
    if (place === 0) return `M${shown(spot)}`;
    if (circle !== ordered[place - 1]!.circle) return `L${shown(spot)}`;
    if (circle === ordered[place + 1]?.circle) return '';
    const { radius } = circles[circle]!;
    const first = ordered.findLastIndex((_, at) => at < place && ordered[at - 1]?.circle !== circle);
    return `A${short(radius)} ${short(radius)} 0 ${place - first > corners / 2 ? 1 : 0} 1 ${shown(spot)}`;
  });
  return `${pieces.join('')}Z`;
}

function wholeCircle({ center: [x, y], radius }: Circle): string {
  return `M${shown([x - radius, y])}a${short(radius)} ${short(radius)} 0 1 1 ${short(radius * 2)} 0a${short(radius)} ${short(radius)} 0 1 1 ${short(-radius * 2)} 0Z`;
}

function band(circles: readonly Circle[]): Corner[] {
  const all = circles.flatMap(({ center: [x, y], radius }, circle) =>
    Array.from({ length: corners }, (_, place): Corner => {
      const angle = (place * 2 * Math.PI) / corners;
      return { spot: [x + radius * Math.cos(angle), y + radius * Math.sin(angle)], circle };
    }),
  );
  all.sort((a, b) => a.spot[0] - b.spot[0] || a.spot[1] - b.spot[1]);
  return [...half(all), ...half(all.reverse())];
}

function half(sorted: readonly Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const corner of sorted) {
    while (kept.length > 1 && turn(kept.at(-2)!.spot, kept.at(-1)!.spot, corner.spot) <= 1e-9) kept.pop();
    kept.push(corner);
  }
  return kept.slice(0, -1);
}

function turn(a: Spot, b: Spot, c: Spot): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** What two outlines have in common; both counter-clockwise as `outline` makes them. */
export function common(subject: readonly Spot[], clip: readonly Spot[]): Spot[] {
  return clip.reduce<readonly Spot[]>((left, corner, place) => cut(left, corner, clip[(place + 1) % clip.length]!), subject).slice();
}

function cut(shape: readonly Spot[], a: Spot, b: Spot): Spot[] {
  return shape.flatMap((spot, place): Spot[] => {
    const before = shape.at(place - 1)!;
    const [was, is] = [turn(a, b, before), turn(a, b, spot)];
    const share = was / (was - is);
    const crossing: Spot = [before[0] + (spot[0] - before[0]) * share, before[1] + (spot[1] - before[1]) * share];
    if (is >= 0) return was >= 0 ? [spot] : [crossing, spot];
    return was >= 0 ? [crossing] : [];
  });
}

export function polygon(spots: readonly Spot[]): string {
  return spots.length ? `M${spots.map(shown).join('L')}Z` : '';
}

export function shown([x, y]: Spot): string {
  return `${short(x)} ${short(y)}`;
}

export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
