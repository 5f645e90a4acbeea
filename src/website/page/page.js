/* Opens the guide from the page's own button once the guide is there. */
const start = document.querySelector('#start');
customElements.whenDefined('back-pain-guide').then(() => {
  start.classList.remove('waiting');
  start.addEventListener('click', () => document.querySelector('back-pain-guide').open());
});
