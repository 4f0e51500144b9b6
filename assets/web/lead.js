const KEY = location.pathname.split('/')[2];
let S = null, live = null, covered = false, noted = '', noteTimer, fault = '', held = 0, off = 0;

const send = m => live.send({...m, turn: S.turn, entry: S.entry});
const order = o => send({is: 'do', order: o});
const step = trigger => order({do: 'step', trigger});
const go = () => { $('trouble').textContent = ''; send({is: 'next'}); };
/* Who clicks goes on with the space bar: a key keeps the focus only for those who came to it by keyboard. */
function btn(key, words, act, sign, cls = 'btn') {
  const b = el('button', cls, sign ? icon('u-' + sign) : null, words);
  b.type = 'button';
  b.dataset.k = key;
  if (act) b.onclick = e => { if (e.detail) b.blur(); act(e); };
  return b;
}
$('note').oninput = () => { clearTimeout(noteTimer); const decision = noteOn === null ? S.noted : S.rounds[noteOn].decision, text = $('note').value; noteTimer = setTimeout(() => order({do: 'note', decision, text}), 700); };
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
  const c = $('clock'), p = S?.plan;
  if (c && S?.clock) { const s = left(S.clock); c.textContent = remaining(s); speak(s); }
  if (!p) return;
  const minute = Math.floor((Date.now() / 1000 + shift - p.began) / 60), late = minute >= p.back && !['debrief', 'ended'].includes(S.step);
  const words = say(late ? 'late' : 'minute', {n: minute, of: p.minutes});
  if ($('plan').textContent !== words) { $('plan').textContent = words; $('plan').className = late ? 'warn' : 'soft'; }
}
setInterval(tick, 500);
D.addEventListener('keydown', e => {
  if (!S || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT|SUMMARY|A)$/.test(e.target.tagName)) return;
  if (e.key === ' ' && !e.repeat && (e.target.tagName !== 'BUTTON' || e.target.dataset.k === 'go')) { e.preventDefault(); go(); }
  else if (e.key.toLowerCase() === 'h') { covered = !covered; show(); }
});
/* While a key is held down nothing is drawn anew: it would be let go on another. */
function hold() { held = Date.now(); }
function release() { held = 0; setTimeout(() => S && show()); }
for (const name of ['pointerdown', 'keydown']) addEventListener(name, hold);
for (const name of ['pointerup', 'pointercancel', 'keyup', 'blur']) addEventListener(name, release);
live = connect(() => ({is: 'hello', facilitator: KEY}), m => {
  if (m.is === 'state') { if (S && m.turn !== S.turn && D.activeElement !== $('note')) noteOn = null; S = m; if (Date.now() - held > 2000) show(); }
  else if (m.is === 'err') $('trouble').textContent = W['err.' + m.code] || say('err.other');
  else if (m.is === 'done') $('trouble').textContent = '';
}, on => {
  if (on && off) { off = 0; $('trouble').textContent = ''; }
  if (!on) { off ||= Date.now(); $('net').className = 'warn'; $('net').replaceChildren(icon('u-again'), say('net.off')); }
});
