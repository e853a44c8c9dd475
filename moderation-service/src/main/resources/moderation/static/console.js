// Single keys for what the page offers anyway. A decision takes two: the first leads to its button or form, Enter sends it.
const opens = details => {
  details.open = true;
  details.querySelector('input:not([type=hidden]), textarea')?.focus();
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target || target.disabled) return;
  event.preventDefault();
  if (target.matches('[data-key=r], [data-key=f]')) opens(target.closest('details'));
  else if (target.matches('[data-key=a]')) target.focus();
  else target.click();
});

for (const link of document.querySelectorAll('[data-opens]')) {
  link.addEventListener('click', event => {
    const details = document.getElementById(link.dataset.opens);
    event.preventDefault();
    if (details) opens(details);
  });
}
