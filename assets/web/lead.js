const KEY = location.pathname.split('/')[2];
let S = null, live = null, covered = false, fault = '', held = 0, waiting = null, off = 0;

const send = m => live.send({...m, turn: S.turn, entry: S.entry});
const order = o => send({is: 'do', order: o});
const step = trigger => order({do: 'step', trigger});
function go() {
  $('trouble').textContent = '';
  send({is: 'next'});
}
/* A key: `k` finds it again when all is drawn anew; `more` are attributes. Who clicks it goes on with the space bar: only
   who came to it by keyboard stays on it. */
function btn(k, words, act, sign, more = {}) {
  const onclick = act && (e => { if (e.detail) e.currentTarget.blur(); act(); });
  const b = el('button', {className: 'btn', type: 'button', onclick}, sign && icon('u-' + sign), words);
  b.dataset.k = k;
  for (const name in more) b.setAttribute(name, more[name]);
  return b;
}
function show() {
  const k = D.activeElement?.dataset?.k;
  $('title').textContent = S.title;
  $('code').textContent = S.facts.code;
  steps(); what(); keys(); evening(); wayIn(); people(); hands(); words(); note();
  if (S.fault || fault) $('trouble').textContent = S.fault && say('err.' + S.fault);
  fault = S.fault;
  if (k && D.activeElement?.dataset?.k !== k) (D.querySelector('[data-k="' + k + '"]') || D.querySelector('[data-k=go]'))?.focus();
  tick();
}
function tick() {
  if (off && Date.now() - off > 3000) $('trouble').textContent = say('net.gone');
  if ($('clock') && S?.clock) {
    const s = left(S.clock);
    $('clock').textContent = remaining(s);
    speak(s);
  }
  const plan = S?.plan;
  if (!plan) return;
  const minute = Math.floor((Date.now() / 1000 + shift - plan.began) / 60), late = minute >= plan.back && !['debrief', 'ended'].includes(S.step);
  const words = say(late ? 'late' : 'minute', {n: minute, of: plan.minutes});
  if ($('plan').textContent !== words) { $('plan').textContent = words; $('plan').className = late ? 'warn' : 'soft'; }
}
setInterval(tick, 500);
D.addEventListener('keydown', e => {
  if (!S || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT|SUMMARY|A)$/.test(e.target.tagName)) return;
  if (e.key === ' ' && !e.repeat && (e.target.tagName !== 'BUTTON' || e.target.dataset.k === 'go')) { e.preventDefault(); go(); }
  else if (e.key.toLowerCase() === 'h') cover();
});
/* While a key is held down nothing is drawn anew: it would be let go on another, or act on what nobody has seen. */
function hold() { held = Date.now(); }
function release() {
  held = 0;
  setTimeout(() => waiting && take(waiting));
}
for (const name of ['pointerdown', 'keydown']) addEventListener(name, hold);
for (const name of ['pointerup', 'pointercancel', 'keyup', 'blur']) addEventListener(name, release);

function take(state) {
  waiting = null;
  if (S && state.turn !== S.turn && D.activeElement !== $('note')) noteOn = null;
  S = state;
  show();
}
function took(m) {
  if (m.is === 'state' && Date.now() - held < 2000) waiting = m;
  else if (m.is === 'state') take(m);
  else if (m.is === 'err') $('trouble').textContent = W['err.' + m.code] || say('err.other');
  else if (m.is === 'done') $('trouble').textContent = '';
}
live = connect(() => ({is: 'hello', facilitator: KEY}), took, on => {
  if (on && off) $('trouble').textContent = '';
  off = on ? 0 : off || Date.now();
  if (on) return;
  $('net').className = 'warn';
  $('net').replaceChildren(icon('u-again'), say('net.off'));
});
