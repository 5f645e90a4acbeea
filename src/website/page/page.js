/* Opens the guide from the page's own button once the guide is there, or at once for whoever came for it. */
const start = document.querySelector('#start');
customElements.whenDefined('back-pain-guide').then(() => {
  const open = () => document.querySelector('back-pain-guide').open();
  start.classList.remove('waiting');
  start.addEventListener('click', open);
  if (location.hash === '#chat') open();
});
