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
const share = (of, nth) => el('div', 'dots', bar('', of.shares[nth]));
/* No phone has come in: what to try, in this order. */
function nobody() {
  const F = S.facts, li = (name, ...more) => el('li', '', el('span', '', say('nobody.' + name)), ...more);
  const look = btn('looked', say('do.look'), () => send({is: 'address', nth: F.nth}), 'again');
  const ways = F.lan ? [li('wifi'), F.addresses.length > 1 ? li('address', ...addresses(F)) : null, li('hotspot', look), li('url'), li('hands')] : [li('lan'), li('hands')];
  return [el('h1', '', say('nobody')), el('p', 'soft', say('nobody.hint')), el('ol', 'help', ...ways.filter(Boolean)), el('p', 'soft', say('lobby.hint'))];
}
function addresses(F) {
  return F.addresses.map((a, n) => {
    const b = btn('address' + n, say('do.address', a), () => send({is: 'address', nth: n}), n === F.nth ? 'check' : '');
    b.append(el('small', '', ' ' + a.by));
    b.setAttribute('aria-pressed', n === F.nth);
    return b;
  });
}
const bubble = h => inEvening(el('p', 'bubble', h.who && el('b', '', h.who), h.line));
function told(about) {
  const box = [];
  if (about.guest) box.push(el('div', 'two', face(about.guest), bubble(about)));
  box.push(el('p', '', letter(about.letter), ' ', inEvening(el('span', '', about.words)), ' ', about.stamp ? el('span', 'soft', about.stamp) : null));
  if (about.came?.line) box.push(el('p', 'soft', say('came') + ': ', inEvening(el('span', '', about.came.line))));
  return box;
}
function card() {
  const c = S.card;
  return [
    el('p', 'soft', say(c.parts > 1 ? 'card.part' : 'card', {n: c.nth, of: c.of, part: c.part, parts: c.parts})),
    el('h1', '', c.head), ...(c.about ? told(c.about) : []), ...(c.about && c.nth === 4 ? c.lines.slice(1) : c.lines).map(l => inEvening(el('p', '', l))),
  ];
}
function choices() {
  const T = S.tally, box = [];
  if (T) box.push(el('p', 'priv', icon('u-hide'), say('private'), btn('cover', say(covered ? 'uncover' : 'cover'), () => { covered = !covered; show(); }, covered ? 'eye' : 'hide')));
  box.push(el('ul', 'shares', ...S.choices.map((c, n) => {
    const li = el('li', T && T.share && T.leaders.includes(n) ? 'top' : '', letter(c.letter), inEvening(el('span', '', c.words)));
    if (T) li.append(share(T, n), el('b', 'pc b2', T.shares[n] + ' %', el('small', '', say('n_of', {n: T.counts[n], of: S.of}))));
    return li;
  })));
  if (T && T.teams.length) box.push(teams(T.teams));
  if (T && S.voted && !S.trial) box.push(el('div', 'adv', el('p', '', el('b', '', say('agree', {n: T.share}) + ' '), say('advice.' + T.advice)), scale(T.share)));
  return box;
}
/* Where the largest share lies: hint, discuss, go on. */
function scale(share) {
  const part = (x, width, cls) => svg('rect', {class: cls, x: x + '%', width: width + '%', y: 7, height: 8, rx: 4});
  return svg('svg', {'aria-hidden': 'true', class: 'scale'}, part(0, 34.4, 'hint'), part(35, 34.4, 'talk'), part(70, 30, 'on'), svg('circle', {class: 'here', cx: Math.min(98, Math.max(2, share)) + '%', cy: 11, r: 8}));
}
function teams(all) {
  const t = el('table', 'teams'), line = (tag, first, rest) => el('tr', '', Object.assign(el('th', '', first), {scope: tag === 'th' ? 'col' : 'row'}), ...rest.map(x => el(tag, '', x)));
  t.append(line('th', say('teams'), S.choices.map(c => c.letter)), ...all.map((team, n) => line('td', say('team.n', {n: n + 1}), team.counts.map((c, k) => c + ' · ' + team.shares[k] + ' %'))));
  return t;
}
function result(R) {
  return [el('p', '', R.how), el('ul', 'shares', ...R.choices.map((c, n) =>
    el('li', n === R.chosen ? 'top' : '', letter(c.letter), inEvening(el('span', '', c.words)), el('span', 'soft', c.stamp), el('b', 'pc b2', R.votes.map(v => v[n]).join(' → '))))),
  ...(R.teams.length ? [teams(R.teams.map(counts => { const all = counts.reduce((a, b) => a + b, 0) || 1; return {counts, shares: counts.map(c => Math.round(100 * c / all))}; }))] : [])];
}
function what() {
  const box = [], h = S.heard;
  box.push(el('div', 'kick', el('b', '', say('at.' + S.step)), S.choices.length > 0 && S.step !== 'scene' && el('span', '', say('counted', {n: S.voted, of: S.of})), timer()));
  if (S.card) box.push(...card());
  else if (S.step === 'lobby') box.push(...(S.seats.length ? [el('h1', '', say('lobby')), el('p', 'soft', say('lobby.hint'))] : nobody()));
  else if (S.step === 'ended') box.push(el('h1', '', S.title), ...takeHome());
  else if (S.trial) box.push(el('h1', '', say('trial')));
  else {
    box.push(el('h1', h.guest ? 'sr' : '', h.who || S.title), h.guest ? el('div', 'two', face(h.guest, h.face), bubble(h)) : bubble(h));
  }
  if (S.roads?.length) box.push(el('div', 'cols', ...S.roads.map(r => el('section', r.here ? 'here' : '', el('h3', '', r.words), ...r.rows.flatMap(told)))));
  if (S.choices.length && !S.result) box.push(...choices());
  if (S.result && !S.card) box.push(...result(S.result));
  if (S.deeds.length) box.push(el('details', '', el('summary', '', say('deeds')), el('div', 'deeds', ...S.deeds.map((d, n) => btn('deed' + n, d, () => send({is: 'act', nth: n}))))));
  const open = $('what').querySelector('details')?.open;
  $('what').replaceChildren(...box);
  if (open || S.next === 'act' && S.says === W.choose) $('what').querySelector('details')?.setAttribute('open', '');
  $('what').className = covered ? 'covered' : '';
}
