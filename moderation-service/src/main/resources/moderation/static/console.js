// Single keys for what the page offers anyway. A decision takes two: the first leads to its button or form, Enter sends it.
const opens = details => {
  details.open = true;
  details.querySelector('input:not([type=hidden]), textarea')?.focus();
};

// Lines of the queue are marked by a key or a click, with Shift all of them from the last one on.
const boxes = [...document.querySelectorAll('.pick input')];
const picked = document.getElementById('picked');
let last = 0;

const count = () => {
  picked.textContent = picked.dataset.words.replace('{0}', boxes.filter(box => box.checked).length);
};
const mark = (at, on, range) => {
  const [from, to] = range ? [Math.min(last, at), Math.max(last, at)] : [at, at];
  for (const box of boxes.slice(from, to + 1)) box.checked = on;
  last = at;
  count();
};
const here = () => boxes.findIndex(box => box.closest('li').contains(document.activeElement));
const picks = event => {
  const key = event.key.toLowerCase();
  if (!boxes.length || !['x', 'j', 'k'].includes(key)) return false;
  const at = here();
  const to = key === 'j' ? at + 1 : at - 1;
  if (key === 'x') mark(Math.max(at, 0), !boxes[Math.max(at, 0)].checked, event.shiftKey);
  boxes[key === 'x' ? Math.max(at, 0) : Math.min(Math.max(to, 0), boxes.length - 1)].focus();
  event.preventDefault();
  return true;
};
boxes.forEach((box, at) => box.addEventListener('click', event => mark(at, box.checked, event.shiftKey)));
if (boxes.length) count();

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input:not([type=checkbox]), textarea, select')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (picks(event)) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target || target.disabled) return;
  event.preventDefault();
  if (target.matches('[data-key=r], [data-key=f], [data-key="/"]')) opens(target.closest('details'));
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

// Whoever works on a case keeps it; who does nothing for a while loses it, and is told so.
const work = document.getElementById('work');
if (work) {
  const lease = work.dataset.seconds * 1000;
  let until = Date.now() + lease;
  let asked = Date.now();
  let lost = false;

  const say = what => {
    if (work.textContent !== work.dataset[what]) work.textContent = work.dataset[what];
    work.className = what === 'mine' ? 'soft' : 'notice warn';
  };
  const keep = async () => {
    asked = Date.now();
    const body = new URLSearchParams({ _csrf: document.querySelector('[name=_csrf]').value });
    const answer = await fetch(work.dataset.claim, { method: 'POST', body }).catch(() => null);
    // Anything else says nothing of the case: no network, no session any more
    if (!answer || answer.redirected || ![200, 409].includes(answer.status)) return;
    lost = answer.status === 409 || String((await answer.json()).token) !== work.dataset.token;
    if (!lost) until = Date.now() + lease;
    say(lost ? 'lost' : 'mine');
  };
  const goesOn = () => {
    if (!lost && Date.now() - asked > lease / 4) keep();
  };
  for (const sign of ['keydown', 'pointerdown', 'input', 'scroll']) addEventListener(sign, goesOn, { passive: true });
  setInterval(() => { if (!lost && Date.now() > until) say('over'); }, 1000);
}

// What changes meanwhile is told quietly: numbers, a line that more has come, a mark at what waits no more. Nothing moves.
const live = document.querySelector('[data-live]');
if (live) {
  const say = (place, words) => {
    if (!place) return;
    place.hidden = !words;
    if (words && place.textContent !== words) place.textContent = words;
  };
  const news = new EventSource(live.dataset.live);
  news.addEventListener('queue', event => {
    const now = JSON.parse(event.data);
    for (const name of ['open', 'apart', 'reported', 'title', 'fresh']) say(live.querySelector(`[data-news=${name}]`), now[name]);
    for (const id of now.gone) {
      const mark = live.querySelector(`[data-case="${CSS.escape(id)}"] [data-gone]`);
      if (mark) mark.hidden = false;
    }
  });
  addEventListener('pagehide', () => news.close());
}
