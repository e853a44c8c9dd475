// Finds the number that a form's challenge asks for (ALTCHA's first protocol), while the person is still writing.
// The same file is the page's script and the worker that computes; it asks nobody and keeps nothing.
{
  const K = new Int32Array(64);
  const START = new Int32Array(8);
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (found < 8) START[found] = Math.floor((Math.sqrt(n) % 1) * 2 ** 32);
    K[found++] = Math.floor((Math.cbrt(n) % 1) * 2 ** 32);
  }

  const W = new Int32Array(64);
  const turn = (x, by) => (x >>> by) | (x << (32 - by));

  // One round of SHA-256: 64 bytes of the message into the state.
  const mix = (state, bytes, from) => {
    for (let i = 0; i < 16; i++) {
      const at = from + i * 4;
      W[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const x = W[i - 15], y = W[i - 2];
      W[i] = (W[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + W[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
    }
    let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d;
    state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  };

  const solve = ({challenge, salt, maxnumber}) => {
    const wanted = challenge.match(/.{8}/g).map(part => parseInt(part, 16) | 0);
    const text = new TextEncoder().encode(salt);
    const whole = text.length - text.length % 64;
    const begun = START.slice();
    for (let at = 0; at < whole; at += 64) mix(begun, text, at);
    const rest = text.slice(whole);
    const state = new Int32Array(8);
    const blocks = new Uint8Array(128);
    for (let number = 0; number <= maxnumber; number++) {
      const digits = String(number);
      const length = rest.length + digits.length;
      const end = length + 9 > 64 ? 128 : 64;
      const bits = (whole + length) * 8;
      blocks.fill(0);
      blocks.set(rest);
      for (let i = 0; i < digits.length; i++) blocks[rest.length + i] = digits.charCodeAt(i);
      blocks[length] = 128;
      blocks[end - 2] = bits >>> 8;
      blocks[end - 1] = bits;
      state.set(begun);
      for (let at = 0; at < end; at += 64) mix(state, blocks, at);
      if (state[0] === wanted[0] && wanted.every((part, i) => part === state[i])) return number;
    }
    return null;
  };

  const find = challenge => new Promise(resolve => {
    const worker = new Worker(document.currentScript.src);
    worker.onmessage = ({data}) => { worker.terminate(); resolve(data); };
    worker.onerror = () => resolve(null);
    worker.postMessage(challenge);
  });

  const attend = field => {
    const form = field.form;
    const {challenge, salt, signature, maxnumber} = field.dataset;
    let done = field.value !== '' || !challenge;
    let sent = false;
    // Without a number the story goes the slower way; it is not held up.
    const solved = done ? Promise.resolve() : find({challenge, salt, maxnumber: Number(maxnumber)})
      .catch(() => null)
      .then(number => {
        done = true;
        if (number !== null) field.value = btoa(JSON.stringify({algorithm: 'SHA-256', challenge, number, salt, signature}));
      });
    form.addEventListener('submit', event => {
      const button = event.submitter;
      if (sent) {
        event.preventDefault();
      } else if (!done && button && button.value === 'send') {
        event.preventDefault();
        form.setAttribute('aria-busy', 'true');
        solved.then(() => form.requestSubmit(button));
      } else {
        sent = true;
      }
    });
    // Who comes back with the browser's button may send again
    addEventListener('pageshow', () => { sent = false; });
  };

  if (typeof document === 'undefined') {
    onmessage = ({data}) => postMessage(solve(data));
  } else {
    document.querySelectorAll('input[name=altcha]').forEach(attend);
  }
}
