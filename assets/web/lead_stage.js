/* The middle: where the round is, what everybody sees, and the shares that only this page has. */
const STEPS = ['scene', 'voting', 'discussing', 'again', 'revealed', 'consequence'];

function steps() {
  const now = S.step === 'paused' ? S.held : S.step, at = {closed: 'voting', tied: 'voting'}[now] || now;
  const nth = STEPS.indexOf(S.second && at === 'voting' ? 'again' : at);
  $('steps').replaceChildren(...STEPS.map((s, n) => {
    const li = el('li', n < nth ? 'done' : n === nth ? 'now' : '', say('step.' + s));
    if (n === nth) li.setAttribute('aria-current', 'step');
    return li;
  }));
}
/* No phone has come in: what to try, in this order. */
function nobody() {
  const F = S.facts, way = (name, ...more) => el('li', '', el('span', '', say('nobody.' + name)), ...more);
  const look = btn('looked', say('do.look'), () => send({is: 'address', nth: F.nth}), 'again');
  return [el('h1', '', say('nobody')), el('p', 'soft', say('nobody.hint')),
    el('ol', 'help', F.lan ? [way('wifi'), F.addresses.length > 1 && way('address', ...addresses(F)), way('hotspot', look), way('url')] : way('lan'), way('hands')),
    el('p', 'soft', say('lobby.hint'))];
}
const addresses = F => F.addresses.map((a, n) => btn('address' + n, el('span', '', say('do.address', a), el('small', '', ' ' + a.by)),
  () => send({is: 'address', nth: n}), n === F.nth && 'check', {'aria-pressed': n === F.nth}));

const bubble = h => inEvening(el('p', 'bubble', h.who && el('b', '', h.who), h.line));
const said = h => h.guest ? el('div', 'two', face(h.guest, h.face), bubble(h)) : bubble(h);
const own = (tag, words) => inEvening(el(tag, '', words));

/* A round that lies behind: who had spoken, what was taken, what came of it. */
function told(about) {
  return [about.guest && said(about),
    el('p', '', letter(about.letter), ' ', own('span', about.words), ' ', about.stamp && el('span', 'soft', about.stamp)),
    about.came?.line && el('p', 'soft', say('came') + ': ', own('span', about.came.line))];
}
function card() {
  const c = S.card, lines = c.about && c.nth === 4 ? c.lines.slice(1) : c.lines;  // what was chosen stands above
  return [el('p', 'soft', say(c.parts > 1 ? 'card.part' : 'card', {n: c.nth, of: c.of, part: c.part, parts: c.parts})),
    own('h1', c.head), c.about && told(c.about), lines.map(line => own('p', line))];
}
function cover() {
  covered = !covered;
  show();
}
function choices() {
  const T = S.tally, leads = n => T?.share && T.leaders.includes(n);
  return [
    T && el('p', 'priv', icon('u-hide'), say('private'), btn('cover', say(covered ? 'uncover' : 'cover'), cover, covered ? 'eye' : 'hide')),
    el('ul', 'shares', S.choices.map((c, n) => el('li', leads(n) ? 'top' : '', letter(c.letter), own('span', c.words),
      T && [el('div', 'dots', bar('', T.shares[n])), el('b', 'pc b2', say('share', {n: T.shares[n]}), el('small', '', say('n_of', {n: T.counts[n], of: S.of})))]))),
    T?.teams.length > 0 && teams(T.teams),
    T && S.voted > 0 && S.full && !S.second && el('div', 'adv', el('p', '', el('b', '', say('agree', {n: T.share}) + ' '), say('advice.' + T.advice)), scale(T.share)),
  ];
}
/* Where the largest share lies: hint, discuss, go on. */
function scale(share) {
  const part = (x, width, cls) => svg('rect', {class: cls, x: x + '%', width: width + '%', y: 7, height: 8, rx: 4});
  return svg('svg', {'aria-hidden': 'true', class: 'scale'}, part(0, 34.4, 'hint'), part(35, 34.4, 'talk'), part(70, 30, 'on'),
    svg('circle', {class: 'here', cx: Math.min(98, Math.max(2, share)) + '%', cy: 11, r: 8}));
}
function teams(all, choices = S.choices) {
  const line = (tag, first, rest) => el('tr', '', el('th', {scope: tag === 'th' ? 'col' : 'row'}, first), rest.map(x => el(tag, '', x)));
  return el('table', 'teams', line('th', say('teams'), choices.map(c => c.letter)),
    all.map((team, n) => line('td', say('team.n', {n: n + 1}), team.counts.map((c, k) => c + ' · ' + say('share', {n: team.shares[k]})))));
}
function result(R) {
  const shared = counts => ({counts, shares: counts.map(c => Math.round(100 * c / (counts.reduce((a, b) => a + b, 0) || 1)))});
  return [own('p', R.how),
    el('ul', 'shares', R.choices.map((c, n) => el('li', n === R.chosen ? 'top' : '', letter(c.letter), own('span', c.words),
      el('span', 'soft', c.stamp), el('b', 'pc b2', R.votes.map(v => v[n]).join(' → '))))),
    R.teams.length > 0 && teams(R.teams.map(shared), R.choices)];
}
function scene() {
  if (S.card) return card();
  if (S.step === 'lobby') return S.seats.length ? [el('h1', '', say('lobby')), el('p', 'soft', say('lobby.hint')), names()] : nobody();
  if (S.step === 'ended') return [own('h1', S.title), takeHome()];
  if (S.trial) return [el('h1', '', say('trial'))];
  return [el('h1', S.heard.guest ? 'sr' : '', S.heard.who || S.title), said(S.heard)];
}
function what() {
  const open = $('what').querySelector('details')?.open || S.next === 'act' && (S.says === W.choose || !S.rounds.length && !S.heard.guest);
  $('what').className = covered ? 'covered' : '';
  $('what').replaceChildren(...el('div', '',
    el('div', 'kick', el('b', '', say('at.' + S.step)), S.choices.length > 0 && S.step !== 'scene' && el('span', '', say('counted', {n: S.voted, of: S.of})),
      S.tally && !S.trial && el('span', '', say(S.full ? 'kind.full' : 'kind.quick')), timer()),
    scene(),
    S.roads?.length > 0 && el('div', 'cols', S.roads.map(r => el('section', r.here ? 'here' : '', own('h3', r.words), r.rows.flatMap(told)))),
    S.choices.length > 0 && !S.result && choices(),
    S.result && !S.card && result(S.result),
    S.deeds.length > 0 && el('details', {open}, el('summary', '', say('deeds')),
      el('div', 'deeds', S.deeds.map((words, nth) => btn('deed' + nth, words, () => send({is: 'act', nth}))))),
  ).childNodes);
}
