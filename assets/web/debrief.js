/* Looking back, on a phone: the cards with the round that each is about, the one word, and the way from card to card. */
let place = 0, draft = '';
function card(c) {
  const a = c.about, box = [inEvening(h1(c.head))];
  if (a) {
    box.push(a.guest && bubble(a), inEvening(note(letter(a.letter), a.words)));
    if (a.came?.line) box.push(el('h2', '', say('came')), bubble(a.came));
  }
  const lines = a && c.nth === 4 ? c.lines.slice(1) : c.lines;  // what was chosen stands above
  if (lines.length) box.push(inEvening(el('div', 'card', lines.map(line => p('', line)))));
  return c.nth === 2 ? [...box, wordForm()] : box;
}
function wordForm() {
  const typed = el('input', {maxLength: 24, value: draft || S.word, autocomplete: 'off', required: true, oninput: () => { draft = typed.value; }});
  return form('', () => { draft = ''; live.send({is: 'word', text: typed.value}); }, field('word', typed), button('word.send'),
    S.word && el('p', {className: 'small', role: 'status'}, say('word.sent', {word: S.word})));
}
function alone() {
  const last = S.cards.length - 1, at = Math.min(place, last), c = S.cards[at];
  const turn = (by, name, cls) => button(name, () => { place = at + by; drawn = ''; show(); scrollTo(0, 0); $('main').querySelector('h1').focus(); }, cls);
  return [p('small', say('card', {n: c.nth, of: c.of}) + '. ' + say('alone')), ...card(c),
    el('div', 'foot', at < last && turn(1, 'next'), at && turn(-1, 'back', 'ghost'))];
}
VIEW.debrief = () => S.cards ? alone() : [p('small', say('card', {n: S.card.nth, of: S.card.of})), ...card(S.card)];
drawn = '';
if (S) show();
