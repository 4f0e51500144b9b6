const KEY = location.pathname.split('/')[2];
let S = null, live = null, covered = false, noted = '', noteTimer, saidNames = {};
const STEPS = ['scene', 'voting', 'discussing', 'again', 'revealed', 'consequence'];

const send = m => live.send({...m, turn: S.turn, entry: S.entry});
const order = o => send({is: 'do', order: o});
const step = trigger => order({do: 'step', trigger});
const go = () => { $('trouble').textContent = ''; send({is: 'next'}); };
function btn(key, words, act, sign, cls = 'btn') {
  const b = el('button', cls, sign ? icon('u-' + sign) : null, words);
  b.type = 'button';
  b.dataset.k = key;
  b.onclick = act;
  return b;
}
const nameOf = s => s.name || (W['name.' + s.pseudonym] + (s.lap ? ' ' + (s.lap + 1) : ''));
const head = (sign, words) => el('h2', '', icon('u-' + sign), words);

function steps() {
  const now = S.step === 'paused' ? S.held : S.step, at = {closed: 'voting', tied: 'voting'}[now] || now;
  const nth = STEPS.indexOf(S.again && at === 'voting' ? 'again' : at);
  $('steps').replaceChildren(...STEPS.map((s, n) => {
    const li = el('li', n < nth ? 'done' : n === nth ? 'now' : '', say('step.' + s));
    if (n === nth) li.setAttribute('aria-current', 'step');
    return li;
  }));
}
function what() {
  const box = [], h = S.heard;
  box.push(el('p', 'kick', el('b', '', say('at.' + S.step)), S.choices.length && S.step !== 'scene' ? ' · ' + say('counted', {n: S.voted, of: S.of}) : ''));
  if (S.clock) box.push(Object.assign(el('p', 'timer'), {id: 'clock', role: 'timer'}));
  if (S.card) box.push(el('h1', '', S.card.head), ...S.card.lines.map(l => el('p', '', l)));
  else if (S.step === 'lobby') box.push(el('h1', '', say('lobby')), el('p', 'soft', say('lobby.hint')));
  else if (S.trial) box.push(el('h1', '', say('trial')));
  else {
    const words = el('p', 'bubble', h.line);
    words.lang = W.tongue;
    box.push(el('h1', '', h.who || S.title), h.guest ? el('div', 'two', face(h.guest, h.face), words) : words);
  }
  if (S.choices.length && !S.result) {
    if (S.tally) box.push(el('p', 'priv', icon('u-hide'), say('private'), btn('cover', say(covered ? 'uncover' : 'cover'), () => { covered = !covered; show(); }, covered ? 'eye' : 'hide', 'lk')));
    const ul = el('ul', 'shares');
    S.choices.forEach((c, n) => {
      const li = el('li', S.tally && S.tally.share && S.tally.leaders.includes(n) ? 'top' : '', el('b', 'l b2', c.letter), el('span', '', c.words));
      li.children[1].lang = W.tongue;
      if (S.tally) li.append(svg('svg', {'aria-hidden': 'true'}, svg('rect', {class: 'bg', width: '100%', height: '100%', rx: 6}), svg('rect', {class: 'fg', width: S.tally.shares[n] + '%', height: '100%', rx: 6})),
        el('b', 'pc b2', S.tally.shares[n] + ' %', el('small', '', say('n_of', {n: S.tally.counts[n], of: S.of}))));
      ul.append(li);
    });
    box.push(ul);
    if (S.tally && S.voted && !S.trial) box.push(el('div', 'adv', el('p', '', el('b', '', say('agree', {n: S.tally.share}) + ' '), say('advice.' + S.tally.advice))));
  }
  if (S.result) box.push(el('p', '', S.result.how), el('ul', 'shares', ...S.result.choices.map((c, n) =>
    el('li', n === S.result.chosen ? 'top' : '', el('b', 'l b2', c.letter), el('span', '', c.words), el('span', 'soft', c.stamp), el('b', 'pc b2', S.result.votes.map(v => v[n]).join(' → '))))));
  if (S.deeds.length) box.push(el('details', '', Object.assign(el('summary', '', say('deeds')), {}), el('div', 'deeds', ...S.deeds.map((d, n) => btn('deed' + n, d, () => send({is: 'act', nth: n}))))));
  const open = $('what').querySelector('details')?.open;
  $('what').replaceChildren(...box);
  if (open || S.next === 'act' && S.says === W.choose) $('what').querySelector('details')?.setAttribute('open', '');
  $('what').className = covered ? 'covered' : '';
}
function keys() {
  const row = [], same = {again: 'vote_again'}, on = (names, key, ...more) => names.includes(S.step) && (same[key] || key) !== S.next && row.push(btn(key, ...more));
  if (S.next) { const b = btn('go', el('span', 'cap', S.says), go, S.next === 'discuss' ? 'talk' : 'next', 'btn go'); b.append(el('kbd', '', say('space'))); $('keys').replaceChildren(b); }
  else $('keys').replaceChildren();
  on(['lobby'], 'try', say('do.try'), () => step('try_out'), 'hand');
  if (S.votable) on(['scene'], 'open', say('do.open'), () => step('open'), 'hand');
  on(['voting'], 'close', say('do.close'), () => step('close'), 'lock');
  on(['closed'], 'reopen', say('do.reopen'), () => step('reopen'), 'again');
  on(['voting', 'closed', 'tied'], 'discuss', say('do.discuss'), () => step('discuss'), 'talk');
  on(['closed', 'discussing', 'tied'], 'again', say('do.again'), () => step('vote_again'), 'again');
  on(['voting', 'closed', 'discussing'], 'reveal', say('do.reveal'), () => step('reveal'), 'skip');
  if (S.step === 'tied') S.tally?.leaders.forEach(n => row.push(btn('pick' + n, say('do.pick', {letter: 'ABCDEFGH'[n]}), () => order({do: 'pick', choice: n}), 'check')));
  on(['voting', 'closed', 'discussing', 'tied'], 'drop', say('do.skip'), () => step('skip'), 'x');
  if (['voting', 'discussing', 'paused'].includes(S.step)) {
    row.push(btn('clock', say(S.clock ? 'do.clock.off' : 'do.clock'), () => order({do: 'set_clock', kind: {voting: 'vote', discussing: 'talk', paused: 'break'}[S.step], seconds: S.clock ? 0 : S.step === 'paused' ? 600 : 120}), 'clock'));
    if (S.clock) row.push(btn('hold', say(S.clock.left === null ? 'do.hold' : 'do.run'), () => order({do: 'hold_clock'}), S.clock.left === null ? 'pause' : 'play'));
  }
  on(['scene', 'voting', 'closed', 'discussing', 'tied', 'revealed', 'consequence'], 'pause', say('do.pause'), () => step('pause'), 'pause');
  on(['debrief'], 'back', say('do.card.back'), () => send({is: 'page', by: -1}), 'back');
  on(['debrief'], 'fore', say('do.card.next'), () => send({is: 'page', by: 1}), 'next');
  on(['scene', 'consequence'], 'debrief', say('do.debrief'), () => step('debrief'), 'eye');
  $('keys').append(el('div', 'row', ...row));
}
function evening() {
  const can = ['scene', 'voting', 'closed', 'discussing', 'tied', 'consequence', 'debrief'].includes(S.step);
  const list = el('ol', 'tl', ...S.rounds.map((r, n) => el('li', 'done', el('span', 'k', icon('u-check')), el('span', '', r.words,
    can ? el('div', '', btn('rewind' + n, say('do.rewind'), () => confirm(say('rewind.sure')) && order({do: 'rewind', decision: r.decision}), 'back')) : null))));
  $('evening').replaceChildren(head('clock', say('evening')), S.rounds.length ? list : el('p', 'soft', say('evening.none')));
  const roads = [...Array(S.roads).keys()].map(n => { const b = btn('road' + n, say('road', {n: n + 1}), () => order({do: 'switch', road: n}), 'fork'); b.disabled = n === S.road || !can; return b; });
  $('roads').replaceChildren(head('fork', say('roads')), el('div', 'row', ...roads), el('p', 'soft', el('small', '', say('roads.hint'))));
}
function people() {
  const F = S.facts, qr = el('img');
  qr.alt = say('qr');
  qr.src = '/qr.svg?code=' + F.code;
  const a = el('a', '', say('screen.open'));
  a.href = '/screen#' + F.screen;
  a.target = '_blank';
  a.rel = 'noopener';
  const box = [head('wifi', say('join')), el('div', 'join', qr, el('div', '', el('b', 'b2', F.code), el('p', 'addr', F.url.replace(/^https?:\/\//, '')), a))];
  if (!S.seats.length) box.push(el('ul', 'help', el('li', '', el('b', '', say('nobody'))), ...(F.lan ? ['nobody.wifi', 'nobody.hotspot', 'nobody.url', 'nobody.hands'] : ['nobody.lan', 'nobody.hands']).map(n => el('li', '', say(n)))));
  if ($('join').dataset.drawn !== String(!S.seats.length)) { $('join').replaceChildren(...box); $('join').dataset.drawn = String(!S.seats.length); }
  const here = S.seats.filter(s => s.here).length;
  $('net').className = here === S.seats.length ? 'ok' : 'warn';
  $('net').replaceChildren(icon('u-wifi'), say('here', {n: here, of: S.seats.length}));
  const list = el('ul', 'ro', ...S.seats.map(s => {
    const who = el('span', 'who', icon(s.here ? s.voted ? 'u-check' : 'u-wifi' : 'u-again'), nameOf(s) + (s.here ? '' : ' ' + say('away')));
    const acts = el('span', 'row');
    if (s.name && !s.approved) acts.append(btn('show' + s.seat, say('do.show'), () => order({do: 'rename', seat: s.seat, name: ''}), 'eye'));
    acts.append(btn('kick' + s.seat, '', () => confirm(say('kick.sure', {name: nameOf(s)})) && order({do: 'remove', seat: s.seat}), 'x'));
    acts.lastChild.setAttribute('aria-label', say('do.kick') + ': ' + nameOf(s));
    return el('li', s.here ? '' : 'off', who, acts);
  }));
  const lock = btn('lock', say(S.locked ? 'do.unlock' : 'do.lock'), () => order({do: 'lock', on: !S.locked}), 'lock');
  $('people').replaceChildren(head('people', say('people', {n: S.seats.length})), lock, list);
}
function note() {
  const n = $('note'), at = String(S.noted);
  if (D.activeElement !== n || noted !== at) n.value = S.note;
  noted = at;
}
$('note').oninput = () => { clearTimeout(noteTimer); const decision = S.noted, text = $('note').value; noteTimer = setTimeout(() => order({do: 'note', decision, text}), 700); };
function show() {
  const k = D.activeElement?.dataset?.k;
  $('title').textContent = S.title;
  $('code').textContent = S.facts.code;
  steps(); what(); keys(); evening(); people(); note();
  if (S.fault) $('trouble').textContent = say('unsaved');
  if (k) (D.querySelector('[data-k="' + k + '"]') || D.querySelector('[data-k=go]'))?.focus();
  tick();
}
function tick() { const c = $('clock'); if (c && S?.clock) c.textContent = say(S.clock.left === null ? 'clock' : 'clock.held', {time: clock(left(S.clock))}); }
setInterval(tick, 500);
D.addEventListener('keydown', e => {
  if (!S || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT|SUMMARY|A)$/.test(e.target.tagName)) return;
  if (e.key === ' ' && !e.repeat && (e.target.tagName !== 'BUTTON' || e.target.dataset.k === 'go')) { e.preventDefault(); go(); }
  else if (e.key.toLowerCase() === 'h') { covered = !covered; show(); }
});
live = connect(() => ({is: 'hello', facilitator: KEY}), m => {
  if (m.is === 'state') { S = m; show(); }
  else if (m.is === 'err') $('trouble').textContent = W['err.' + m.code] || say('err.other');
  else if (m.is === 'done') $('trouble').textContent = '';
}, on => { if (!on) { $('net').className = 'warn'; $('net').replaceChildren(icon('u-again'), say('net.off')); } });
