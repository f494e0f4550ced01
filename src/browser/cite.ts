/** Makes a citation whole when it is opened or printed: the address with the origin that the browser knows, the day of reading. */
import { citeText } from '../words/cite-text.ts';
import { makeCopy } from './copy.ts';

/** As `localToday`, but of this script's own: what it shared with another would be one more file on every page. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();

export function startCitations(): void {
  const boxes = [...document.querySelectorAll<HTMLDetailsElement>('.cite-record')];
  for (const box of boxes) box.addEventListener('toggle', () => complete(box), { once: true });
  addEventListener('beforeprint', () => {
    for (const box of boxes) {
      complete(box);
      box.open = true;
    }
  });
}

const whole = new WeakSet<HTMLElement>();

function complete(box: HTMLElement): void {
  const [line] = box.getElementsByTagName('p');
  if (line === undefined || whole.has(box)) return;
  whole.add(box);
  // GB/T 7714 wants the day on which it was read, between the day of the version and the address.
  line.firstChild?.replaceWith(
    (line.firstChild.textContent ?? '').replace(/\. $/, `[${today()}]. `),
  );
  for (const link of line.getElementsByTagName('a')) link.textContent = link.href;
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'plain', textContent: citeText.copy });
  // A line of this kind is not printed with its button.
  const place = document.createElement('p');
  place.className = 'reach';
  place.append(button);
  box.append(place);
  makeCopy(button, line);
}
