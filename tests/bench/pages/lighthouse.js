/**
 * One page as Lighthouse judges it on its own terms: a middling phone, four times slower than this machine. Prints what it found.
 * In a process and with packages of its own: `node lighthouse.js <address> <browser> <flags of the browser…>`.
 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const [address, chromePath, ...chromeFlags] = process.argv.slice(2);
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...chromeFlags] });
try {
  const { lhr } = await lighthouse(address, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: CATEGORIES,
  });
  const { categories, audits } = lhr;
  const number = (audit) => audits[audit].numericValue;
  console.log(
    JSON.stringify({
      scores: CATEGORIES.map((name) => Math.round(categories[name].score * 100)),
      paint: number('largest-contentful-paint'),
      blocked: number('total-blocking-time'),
      shift: number('cumulative-layout-shift'),
      // Why it is no hundred, but for speed, which is in the numbers above.
      faults: CATEGORIES.slice(1)
        .flatMap((name) => categories[name].auditRefs)
        .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
        .map(({ id }) => id),
    }),
  );
} finally {
  chrome.kill();
}
