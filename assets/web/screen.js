let S = null, drawn = '';
function join(F) {
  const qr = el('img');
  qr.alt = say('qr', {url: F.url});
  qr.src = '/qr.svg?code=' + F.code;
  return el('div', 'join', qr, el('b', 'code b2', F.code), el('span', '', F.url.replace(/^https?:\/\//, '').replace(/\/j\/.*$/, '')));
}
function bubble(h) {
  const b = el('div', 'bubble' + (h.guest ? '' : ' alone'), h.who ? el('b', 'chip b2', h.who) : null, inEvening(el('p', '', h.line)));
  return b;
}
const size = line => line.length > 330 ? ' long longest' : line.length > 170 ? ' long' : '';
function bust(h, cls) {
  const e = el('img', cls);
  e.alt = '';
  e.src = '/bust/' + encodeURIComponent(h.guest) + '/' + (h.face || 'neutral') + '.svg';
  return e;
}
function count() {
  const c = el('div', 'count');
  c.id = 'count';
  return c;
}
function scene(again) {
  const h = S.heard, cards = again ? [] : S.choices, voting = !again && S.step !== 'scene', box = el('section', 'shade' + (voting ? ' with' : '') + (cards.length ? '' : ' low') + size(voting && h.line.length > 90 ? h.line + ' '.repeat(90) : h.line));
  const wall = el('img', 'scene');
  wall.alt = '';
  wall.src = '/room.svg';
  box.append(wall);
  if (S.trial) box.append(el('div', 'bubble alone', el('p', '', say('trial'))));
  else { if (h.guest) box.append(bust(h, 'jep')); box.append(bubble(h)); if (!h.guest && cards.some(c => c.face)) box.append(el('div', 'crowd', ...cards.filter(c => c.face).map(c => bust({guest: c.face}, '')))); }
  if (voting) box.append(join(S.facts));
  if (cards.length) box.append(el('ul', 'cards' + (cards.some(c => c.words.length > 62) ? ' small' : ''), ...cards.map(c => el('li', c.face ? 'who' : '', el('b', 'l b2', c.letter), c.face ? face(c.face, '', 'face') : null, inEvening(el('span', '', c.words))))));
  if (voting) box.append(count());
  return box;
}
function results(after) {
  const R = S.result, two = R.votes.length > 1, most = Math.max(1, ...R.votes.flat()), box = el('section', 'reveal');
  const key = two ? el('div', 'key', el('span', '', el('i'), say('first')), el('span', '', el('i'), say('last'))) : null;
  box.append(el('div', 'hd', el('h1', '', say(two ? 'reveal.two' : 'reveal')), key), el('ul', 'res' + (R.choices.length > 3 ? ' four' : ''), ...R.choices.map((c, n) => {
    const bars = el('div', 'bars');
    R.votes.forEach((v, nth) => bars.append(bar(nth === R.votes.length - 1 ? 'b1' : 'b0', 100 * v[n] / most), el('b', '', String(v[n]))));
    return el('li', n === R.chosen ? 'won' : '', el('b', 'l b2', c.letter), inEvening(el('span', '', c.words)), bars, c.stance ? el('span', 'stamp ' + c.stance, icon('s-' + c.stance, 'si ' + c.stance), c.stamp) : el('span'));
  })));
  if (after) { const a = el('div', 'after' + (S.heard.line.length > 110 ? ' long' : '')); if (S.heard.guest) a.append(bust(S.heard, 'jp')); a.append(bubble(S.heard)); box.append(a); }
  else box.append(el('p', 'how', R.how));
  return box;
}
const plain = (...kids) => el('section', 'plain', ...kids);
const votes = a => a.counted ? say(a.talked ? 'shift' : 'share', a) : '';
function told(a, came) {
  const box = [];
  if (a.guest) box.push(el('div', 'quote', bust(a, ''), el('div', '', el('b', '', a.who), inEvening(el('p', '', a.line)))));
  box.push(el('div', 'took', el('b', 'l b2', a.letter), el('div', '', inEvening(el('p', '', a.words)), el('p', 'soft', votes(a))), a.stance ? el('span', 'stamp ' + a.stance, icon('s-' + a.stance, 'si ' + a.stance), a.stamp) : null));
  if (came && a.came?.line) box.push(el('p', 'came', el('b', '', say('came') + ': '), inEvening(el('span', '', a.came.line))));
  return box;
}
function debrief() {
  const c = S.card, a = c.about, part = c.parts > 1 ? ' · ' + say('card', {n: c.part, of: c.parts}) : '';
  const long = (a ? a.line + a.words : '').length + c.lines.join('').length;
  const box = plain(el('p', 'of', say('card', {n: c.nth, of: c.of}) + part), el('h1', '', c.head));
  if (S.cards) box.append(el('p', 'big', say('alone')));
  else if (a) box.append(...told(a, c.nth === 3), c.nth === 4 ? el('p', 'ask', c.lines[c.lines.length - 1]) : '');
  else box.append(el('div', 'panel' + (long > 700 ? ' most' : long > 260 ? ' many' : ''), ...c.lines.map(l => el('p', '', l))));
  if (c.nth === 2 && S.words.length) box.append(el('ul', 'words', ...S.words.map(w => el('li', '', w))));
  if (long > 300) box.className += ' full';
  return box;
}
const roads = () => plain(el('h1', '', say('roads')), el('div', 'cols', ...S.roads.map(r => el('section', r.here ? 'here' : '', el('h2', '', r.words), ...r.rows.flatMap((a, n) => told({...a, guest: n ? '' : a.guest && ''}, n === 0))))));
const VIEW = {
  lobby: () => el('section', 'lobby', el('div', '', inEvening(el('h1', '', S.title)), el('p', '', say('lobby')), el('p', 'n b2', say(S.here === 1 ? 'here.one' : 'here', {n: S.here})), el('ul', '', ...S.names.slice(-24).map(n => el('li', '', n))), S.here ? null : el('p', 'tip', say('nobody'))), join(S.facts)),
  scene: () => scene(), voting: () => scene(), closed: () => scene(), tied: () => scene(),
  discussing: () => plain(el('h1', '', say('talk')), el('ol', '', ...[1, 2, 3].map(n => el('li', '', el('b', 'l b2', n), el('span', '', say('talk.' + n))))), timer()),
  revealed: () => results(false), consequence: () => results(true),
  paused: () => plain(el('h1', '', say('paused')), S.clock ? el('p', 'big', say('break')) : null, timer()),
  debrief, roads, words: () => scene(true), votes: () => results(false),
  ended: () => plain(el('h1', '', say('ended'))),
};
function show() {
  const key = JSON.stringify([S.step, S.decision, S.attempt, S.heard, S.choices, S.card, S.cards && 1, S.words, S.again, S.step === 'lobby' && [S.here, S.names], !!S.clock]);
  if (key !== drawn) { drawn = key; $('main').replaceChildren(VIEW[S.again || S.step]()); }
  const c = $('count');
  if (c) {
    const words = S.step === 'voting' ? 'voted' : S.step === 'tied' ? 'tied' : 'closed';
    c.replaceChildren(el('span', '', el('b', '', say('n_of', {n: S.voted, of: S.of})), ' ' + say(words)), progress(), ...(S.clock ? [timer()] : []));
  }
  tick();
}
function tick() { const c = $('clock'); if (c && S?.clock) { c.textContent = clock(left(S.clock)); speak(left(S.clock)); } }
setInterval(tick, 500);
connect(() => ({is: 'hello', screen: location.hash.slice(1)}), m => { if (m.is === 'state') { S = m; show(); } }, on => { $('off').hidden = on; });
