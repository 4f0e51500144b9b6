'use strict';
(function () {
  const root = document.documentElement, body = document.body;
  const all = (what, where) => Array.from((where || document).querySelectorAll(what));
  const find = document.querySelector('.find input'), hits = document.getElementById('hits');
  const nodes = all('.nd'), tabs = all('[data-tab]');
  const idOf = (link) => link.getAttribute('href').slice(1);
  body.classList.add('js');

  const chosen = () => decodeURIComponent(location.hash.slice(1)) || tabs[1].dataset.tab;
  const sheetOf = (id) => {
    const there = document.getElementById(id);
    return there && there.closest('.sheet');
  };

  let stays = null;
  function show(focus) {
    const id = chosen(), guest = id.split('.')[0];
    const tab = tabs.find((one) => one.dataset.tab === guest) || tabs[1];
    const sheet = sheetOf(id) || document.getElementById(tab.dataset.tab);
    tabs.forEach((one) => {
      one.classList.toggle('cur', one === tab);
      one.setAttribute('aria-selected', one === tab);
      one.tabIndex = one === tab ? 0 : -1;
    });
    all('.panel').forEach((one) => one.classList.toggle('cur', one.id === 'at-' + tab.dataset.tab));
    all('.key').forEach((one) => one.classList.toggle('cur', tab !== tabs[0]));
    all('.sheet').forEach((one) => one.classList.toggle('cur', one === sheet));
    const at = sheet && nodes.find((one) => idOf(one) === sheet.id);
    nodes.forEach((one) => {
      one.classList.toggle('cur', one === at);
      if (one === at) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    });
    all('.graph').forEach((one) => one.classList.toggle('has', Boolean(at && one.contains(at))));
    all('.e,.m').forEach((one) => {
      one.classList.toggle('on', Boolean(at) && one.dataset.from === sheet.id);
      one.classList.toggle('in', Boolean(at) && one.dataset.to === sheet.id);
    });
    const right = sheet && sheet.closest('.right'), option = sheet && document.getElementById(id);
    if (right) right.scrollTop = 0;
    if (option && option !== sheet) option.scrollIntoView({block: 'nearest'});
    if (stays) stays.focus({preventScroll: true});
    else if (focus && sheet) sheet.focus({preventScroll: matchMedia('(min-width:60.01rem)').matches});
    stays = null;
    mark();
  }

  function go(id, stay) {  // a browser gives the focus to where it goes, unless something is to keep it
    if (id === chosen()) return;
    stays = stay || null;
    location.hash = id;
  }

  const seen = (element) => {  // the words that are shown, whatever is folded away
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), texts = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const spoken = text.parentElement.closest('.l');
      if (!spoken || spoken.classList.contains('l-' + root.dataset.lang)) texts.push(text);
    }
    return texts;
  };
  const wanted = () => find.value.trim().toLowerCase();
  const holds = (sheet) => seen(sheet).map((text) => text.data).join('').toLowerCase().includes(wanted());

  let found = [];
  function search() {
    const any = Boolean(wanted());
    found = any ? all('.sheet').filter(holds) : [];
    const ids = new Set(found.map((sheet) => sheet.id));
    nodes.forEach((one) => one.classList.toggle('dim', any && !ids.has(idOf(one))));
    tabs.forEach((tab) => {
      const count = found.filter((sheet) => sheet.id.split('.')[0] === tab.dataset.tab).length;
      tab.querySelector('.count').textContent = count || '';
    });
    hits.textContent = any ? found.length + ' found' : '';
    mark();
  }

  function mark() {
    if (!window.CSS || !CSS.highlights) return;
    const ranges = [];
    if (wanted()) {
      all('.sheet.cur').flatMap(seen).forEach((text) => {
        const words = text.data.toLowerCase();
        for (let at = words.indexOf(wanted()); at >= 0; at = words.indexOf(wanted(), at + 1)) {
          const range = new Range();
          range.setStart(text, at);
          range.setEnd(text, Math.min(text.data.length, at + wanted().length));
          ranges.push(range);
        }
      });
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  }

  function next() {
    const at = found.indexOf(sheetOf(chosen()));
    if (found.length) go(found[(at + 1) % found.length].id, find);
  }

  function speak(lang) {
    root.dataset.lang = root.lang = lang;
    all('[data-tongue]').forEach((one) => one.setAttribute('aria-pressed', one.dataset.tongue === lang));
    search();
  }

  const inGuest = () => nodes.filter((one) => one.closest('.panel.cur'));
  function step(by) {
    const here = inGuest(), at = here.findIndex((one) => one.classList.contains('cur'));
    const to = here[at < 0 ? (by > 0 ? 0 : here.length - 1) : at + by];
    if (to) go(idOf(to));
  }

  function across(key) {  // to the nearest node in that direction, as the picture lies
    const middle = (one) => {
      const box = one.querySelector('rect').getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const [x, y] = middle(document.activeElement), down = key === 'ArrowDown' ? 1 : -1;
    const far = (one) => Math.hypot((middle(one)[0] - x) * 1.5, middle(one)[1] - y);
    const there = inGuest().filter((one) => (middle(one)[1] - y) * down > 4).sort((one, other) => far(one) - far(other));
    if (there.length) there[0].focus();
  }

  addEventListener('hashchange', () => show(true));
  find.addEventListener('input', search);
  find.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') next();
    if (event.key === 'Escape') {
      find.value = '';
      search();
      find.blur();
    }
  });
  all('[data-tongue]').forEach((one) => one.addEventListener('click', () => speak(one.dataset.tongue)));
  document.addEventListener('keydown', (event) => {
    if (event.target === find || event.ctrlKey || event.metaKey || event.altKey) return;
    const tab = tabs.indexOf(document.activeElement), by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const node = nodes.includes(document.activeElement);
    if (event.key === '/') {
      event.preventDefault();
      find.focus();
      find.select();
    } else if (event.key === 'Escape') {
      go(chosen().split('.')[0]);
    } else if (by && tab >= 0) {
      const to = tabs[(tab + by + tabs.length) % tabs.length];
      go(idOf(to), to);
    } else if (by) {
      step(by);
    } else if (node && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      across(event.key);
    }
  });

  speak(root.dataset.lang);
  show(false);
})();
