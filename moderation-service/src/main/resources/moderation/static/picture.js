// Boxes over a photo: drawn and moved by mouse or finger, moved and sized by keyboard. The numbers in the form are the truth.
const form = document.getElementById('field-redact');
const stage = document.querySelector('#stage svg');
const list = document.getElementById('boxes');
const crop = document.getElementById('crop');
const undo = document.getElementById('undo');
const names = ['left', 'top', 'width', 'height'];
const done = [];
let chosen = null;

const field = (box, name) =>
  box.querySelector(box === crop ? `[name=crop${name[0].toUpperCase()}${name.slice(1)}]` : `[name=${name}]`);
const round = number => Math.round(number * 10) / 10;
const between = (number, least, most) => Math.min(most, Math.max(least, number));
const area = box => {
  const values = names.map(name => field(box, name).value);
  return values.some(value => value === '') ? null : Object.fromEntries(names.map((name, at) => [name, Number(values[at])]));
};
const put = (box, to) => {
  const width = between(to.width, 0.5, 100);
  const height = between(to.height, 0.5, 100);
  const whole = { left: between(to.left, 0, 100 - width), top: between(to.top, 0, 100 - height), width, height };
  for (const name of names) field(box, name).value = round(whole[name]);
};
const boxes = () => [...list.children];

const shape = (tag, attributes) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

const draw = () => {
  stage.replaceChildren();
  const { width, height } = stage.viewBox.baseVal;
  const size = width / Math.max(1, stage.clientWidth);
  for (const box of [...boxes(), crop]) {
    const at = area(box);
    if (!at) continue;
    const kind = box === crop ? 'crop' : field(box, 'fill').value.toLowerCase();
    const x = at.left * width / 100;
    const y = at.top * height / 100;
    const right = x + at.width * width / 100;
    const bottom = y + at.height * height / 100;
    const part = shape('rect', { x, y, width: right - x, height: bottom - y, class: box === chosen ? `${kind} chosen` : kind });
    const handle = shape('circle', { cx: right, cy: bottom, r: 12 * size, class: 'handle' });
    part.box = box;
    handle.box = box;
    handle.sizes = true;
    stage.append(part, ...(box === chosen ? [handle] : []));
  }
};

const choose = box => {
  chosen = box;
  draw();
};

// Every step can be taken back until it is saved.
const state = () => JSON.stringify({
  boxes: boxes().map(box => [field(box, 'fill').value, ...names.map(name => field(box, name).value)]),
  crop: names.map(name => field(crop, name).value),
  turns: form.elements.turns.value,
});
const remember = () => {
  const now = state();
  if (done.at(-1) !== now) done.push(now);
  undo.disabled = false;
};
const number = () => boxes().forEach((box, at) => {
  for (const said of box.querySelectorAll('[data-number]')) said.textContent = said.dataset.number.replace('0', at + 1);
  field(box, 'left').id = `field-left-${at + 1}`;
});
const ready = box => {
  for (const part of box.querySelectorAll('.scripted')) part.hidden = false;
  const grip = box.querySelector('.grip');
  grip.addEventListener('focus', () => choose(box));
  grip.addEventListener('keydown', event => move(event, box));
  box.querySelector('.remove')?.addEventListener('click', () => remove(box));
};
const add = at => {
  const box = document.getElementById('box').content.firstElementChild.cloneNode(true);
  list.append(box);
  ready(box);
  put(box, at);
  number();
  choose(box);
  return box;
};
const remove = box => {
  remember();
  const next = box.nextElementSibling ?? box.previousElementSibling;
  box.remove();
  number();
  choose(null);
  (next?.querySelector('.grip') ?? document.getElementById('add')).focus();
};
const back = () => {
  const before = done.pop();
  if (!before) return;
  const was = JSON.parse(before);
  list.replaceChildren();
  for (const [fill, left, top, width, height] of was.boxes) {
    const box = add({ left: 0, top: 0, width: 1, height: 1 });
    field(box, 'fill').value = fill;
    names.forEach((name, at) => { field(box, name).value = [left, top, width, height][at]; });
  }
  names.forEach((name, at) => { field(crop, name).value = was.crop[at]; });
  form.elements.turns.value = was.turns;
  undo.disabled = done.length === 0;
  choose(null);
};

// Arrows move by one per cent, with Shift they size; Alt makes either finer.
const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function move(event, box) {
  if (event.key === 'Delete' && box !== crop) {
    event.preventDefault();
    remove(box);
    return;
  }
  const way = arrows[event.key];
  if (!way || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (!event.repeat) remember();
  const step = event.altKey ? 0.1 : 1;
  const at = area(box) ?? { left: 0, top: 0, width: 100, height: 100 };
  const [across, down] = [way[0] * step, way[1] * step];
  put(box, event.shiftKey
    ? { ...at, width: Math.min(at.width + across, 100 - at.left), height: Math.min(at.height + down, 100 - at.top) }
    : { ...at, left: at.left + across, top: at.top + down });
  draw();
}

// One finger or one mouse button: on the empty photo it draws, on a box it moves, on its corner it sizes.
let drag = null;
const place = event => {
  const frame = stage.getBoundingClientRect();
  return {
    x: between((event.clientX - frame.left) * 100 / frame.width, 0, 100),
    y: between((event.clientY - frame.top) * 100 / frame.height, 0, 100),
  };
};
stage.addEventListener('pointerdown', event => {
  if (event.button !== 0 || !event.isPrimary || form.querySelector('fieldset').disabled) return;
  event.preventDefault();
  stage.setPointerCapture(event.pointerId);
  drag = { from: place(event), box: event.target.box ?? null, sizes: event.target.sizes === true, before: state() };
  drag.at = drag.box ? area(drag.box) : null;
  if (drag.box) choose(drag.box);
});
stage.addEventListener('pointermove', event => {
  if (!drag) return;
  const to = place(event);
  const [across, down] = [to.x - drag.from.x, to.y - drag.from.y];
  if (!drag.moved && Math.hypot(across, down) < 0.5) return;
  if (!drag.moved) {
    drag.moved = true;
    remember();
    if (!drag.box) drag.box = add({ left: drag.from.x, top: drag.from.y, width: 1, height: 1 });
  }
  if (!drag.at) {
    put(drag.box, { left: Math.min(to.x, drag.from.x), top: Math.min(to.y, drag.from.y), width: Math.abs(across), height: Math.abs(down) });
  } else if (drag.sizes) {
    put(drag.box, { ...drag.at, width: drag.at.width + across, height: drag.at.height + down });
  } else {
    put(drag.box, { ...drag.at, left: drag.at.left + across, top: drag.at.top + down });
  }
  draw();
});
for (const end of ['pointerup', 'pointercancel']) stage.addEventListener(end, () => { drag = null; });

document.getElementById('add').addEventListener('click', () => {
  remember();
  add({ left: 40, top: 40, width: 20, height: 20 }).querySelector('.grip').focus();
});
undo.addEventListener('click', back);
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !event.target.closest('textarea, input')) {
    event.preventDefault();
    back();
  }
});
for (const button of document.querySelectorAll('[data-turn]')) {
  button.addEventListener('click', () => {
    remember();
    form.elements.turns.value = (Number(form.elements.turns.value) + Number(button.dataset.turn)) % 4;
  });
}
form.addEventListener('input', draw);
addEventListener('resize', draw);

// The preview comes without leaving the page.
const preview = document.getElementById('preview');
const said = document.getElementById('preview-state');
document.getElementById('look').addEventListener('click', event => {
  event.preventDefault();
  const asked = new URLSearchParams(new FormData(form));
  for (const name of ['_csrf', 'revision', 'claim']) asked.delete(name);
  said.textContent = said.dataset.busy;
  preview.onload = () => { preview.hidden = false; said.textContent = said.dataset.done; };
  preview.onerror = () => { said.textContent = said.dataset.failed; };
  preview.src = `${form.dataset.preview}?${asked}`;
});

for (const part of document.querySelectorAll('.scripted')) part.hidden = false;
[...boxes(), crop].forEach(ready);
number();
draw();
