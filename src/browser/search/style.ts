import { searchAddresses } from './addresses.ts';
import { element } from './dom.ts';
import { lazy } from './lazy.ts';

/** The style of results and of the dialog, which no page but the search carries. Without it the dialog is plain, yet works. */
export const searchStyled = lazy(
  () =>
    new Promise<void>((resolve) => {
      const link = element('link', { rel: 'stylesheet', href: searchAddresses().style });
      for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
      document.head.append(link);
    }),
);
