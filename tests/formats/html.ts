/** What the HTML standard and good manners find wrong with a page. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** What is found out of the settings holds for every page: they are resolved once, not page by page, a third of the time. */
class ResolvedOnce extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...of: Parameters<StaticConfigLoader['getConfigFor']>) {
    this.#resolved ??= super.getConfigFor(...of);
    return this.#resolved;
  }
}

const validator = new HtmlValidate(
  new ResolvedOnce({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // The title of a change is the change as it was published; it may be as long as that.
      'long-title': 'off',
      // The filter of a street's duties sends nothing: it acts on every choice, and without its script it is not shown.
      'wcag/h32': 'off',
      // Boxes to tick of one name are several answers to one question.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    },
  }),
);

/** One line a fault: the rule, where, and what. */
export function htmlFaults(html: string): string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, selector, line, column, message }) =>
          `${ruleId} ${selector ?? `${line}:${column}`}: ${message}`,
      ),
    );
}
