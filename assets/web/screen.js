let S = null, drawn = '';
function join(F) {
  const [host] = F.url.replace(/^https?:\/\//, '').split('/j/');
  return el('div', 'join', el('img', {alt: say('qr', {url: F.url}), src: '/qr.svg?code=' + F.code + '&' + encodeURIComponent(host)}), el('b', 'code b2', F.code), el('span', '', host));
}
const p = (cls, text) => text && inEvening(el('p', cls, text));
const bubble = h => el('div', 'bubble' + (h.guest ? '' : ' alone'), h.who && el('b', 'chip b2', h.who), p('', h.line));
const bust = (h, cls) => picture('/bust/' + encodeURIComponent(h.guest) + '/' + (h.face || 'neutral'), cls);
const stamp = c => c.stance && el('span', 'stamp ' + c.stance, icon('s-' + c.stance, 'si'), c.stamp);
const plain = (cls, ...kids) => el('section', 'plain ' + cls, ...kids);

function scene(again) {
  const h = S.heard, cards = again ? [] : S.choices, voting = !again && S.step !== 'scene', faces = cards.filter(c => c.face);
  const length = h.line.length + (voting && h.line.length > 90 ? 90 : 0), long = length > 330 ? ' long longest' : length > 170 ? ' long' : '';
  return el('section', 'shade' + (voting ? ' with' : '') + (cards.length ? '' : ' low') + long, picture('/room', 'scene'),
    S.trial ? bubble({line: say('trial')}) : [h.guest && bust(h, 'guest'), bubble(h), !h.guest && faces.length > 0 && el('div', 'crowd', faces.map(c => bust({guest: c.face})))],
    voting && join(S.facts),
    cards.length > 0 && el('ul', 'cards' + (cards.some(c => c.words.length > 62) ? ' small' : ''), cards.map(c => el('li', '', letter(c.letter), c.face && face(c.face, '', 'face'), p('', c.words)))),
    voting && el('div', {id: 'count', className: 'count'}));
}
function results(after) {
  const R = S.result, last = R.votes.length - 1, most = Math.max(1, ...R.votes.flat()), h = S.heard;
  const bars = n => R.votes.flatMap((v, nth) => [bar(nth === last ? 'b1' : 'b0', 100 * v[n] / most), el('b', '', v[n])]);
  return el('section', 'reveal',
    el('div', 'hd', el('h1', '', say(last ? 'reveal.two' : 'reveal')), last > 0 && el('div', 'key', el('span', '', el('i'), say('first')), el('span', '', el('i'), say('last')))),
    el('ul', 'res' + (R.choices.length > 3 ? ' four' : ''), R.choices.map((c, n) =>
      el('li', n === R.chosen ? 'won' : '', letter(c.letter), p('', c.words), el('div', 'bars', ...bars(n)), stamp(c)))),
    after ? el('div', 'after' + (h.line.length > 110 ? ' long' : ''), h.guest && bust(h, 'guest'), bubble(h)) : p('how', R.how));
}
/* A round that lies behind: who had spoken, what was taken, and with `came`, what that led to. */
function told(a, came) {
  return [a.guest && el('div', 'quote', bust(a), el('div', '', el('b', '', a.who), p('', a.line))),
    el('div', 'took', letter(a.letter), el('div', 'what', p('', a.words), a.counted && el('p', 'soft', say(a.talked ? 'shift' : 'share', a))), stamp(a)),
    came && a.came?.line && el('p', 'came', el('b', '', say('came') + ': '), inEvening(el('span', '', a.came.line)))];
}
function debrief() {
  const c = S.card, a = c.about, long = (a ? a.line + a.words : '').length + c.lines.join('').length;
  const about = S.cards ? el('p', 'big', say('alone')) : a ? [told(a, c.nth === 3), c.nth === 4 && p('ask', c.lines.at(-1))]
    : el('div', 'panel' + (long > 700 ? ' most' : long > 260 ? ' many' : ''), c.lines.map(line => p('', line)));
  return plain(long > 300 ? 'full' : '', el('p', 'of', say('card', {n: c.nth, of: c.of}) + (c.parts > 1 ? ' · ' + say('card', {n: c.part, of: c.parts}) : '')),
    inEvening(el('h1', '', c.head)), about, c.nth === 2 && S.words.length > 0 && el('ul', 'words', S.words.map(word => el('li', '', word))));
}
function roads() {
  const rows = r => r.rows.map((a, n) => told({...a, guest: ''}, n === 0)), length = r => r.rows.reduce((all, a) => all + a.words.length + 40, (r.rows[0]?.came?.line || '').length);
  return plain('beside', el('h1', '', say('roads')), el('div', 'cols' + (S.roads.some(r => length(r) > 260) ? ' dense' : ''),
    S.roads.map(r => el('section', r.here ? 'here' : '', inEvening(el('h2', '', r.words)), rows(r).flat()))));
}
const VIEW = {
  lobby: () => el('section', 'lobby', el('div', '', inEvening(el('h1', '', S.title)), el('p', '', say('lobby')), el('p', 'n b2', say(S.here === 1 ? 'here.one' : 'here', {n: S.here})),
    el('ul', '', S.names.slice(-24).map(name => el('li', '', name))), !S.here && el('p', 'tip', say('nobody'))), join(S.facts)),
  scene: () => scene(), voting: () => scene(), closed: () => scene(), tied: () => scene(),
  discussing: () => plain('', el('h1', '', say('talk')), el('ol', '', [1, 2, 3].map(n => el('li', '', letter(n), el('span', '', say('talk.' + n))))), timer()),
  revealed: () => results(false), consequence: () => results(true),
  paused: () => plain('', el('h1', '', say('paused')), S.clock && el('p', 'big', say('break')), timer()),
  debrief, roads, words: () => scene(true), votes: () => results(false),
  ended: () => plain('', el('h1', '', say('ended'))),
};
function show() {
  const key = JSON.stringify([S.step, S.decision, S.attempt, S.heard, S.choices, S.card, S.cards && 1, S.words, S.again, S.step === 'lobby' && [S.here, S.names], S.facts, !!S.clock]);
  if (key !== drawn) { drawn = key; $('main').replaceChildren(VIEW[S.again || S.step]()); }
  if ($('count')) {
    const words = S.step === 'voting' ? 'voted' : S.step === 'tied' ? 'tied' : 'closed';
    $('count').replaceChildren(el('span', '', say('n_of', {n: S.voted, of: S.of}) + ' ' + say(words)), progress(), ...S.clock ? [timer()] : []);
  }
  tick();
}
function tick() {
  if (!$('clock') || !S?.clock) return;
  $('clock').textContent = clock(left(S.clock));
  speak(left(S.clock));
}
setInterval(tick, 500);
connect(() => ({is: 'hello', screen: location.hash.slice(1)}), m => { if (m.is === 'state') { S = m; show(); } }, on => { $('off').hidden = on; });
