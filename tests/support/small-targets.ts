import type { Page } from "playwright-core";

/** What a finger presses, types in or chooses; a box that only shows is not pressed. */
const pressed = [
  ...["a[href]", "button", "input:not([type=hidden], :disabled)", "select", "textarea", "summary"],
  ...["button", "option", "tab", "menuitem", "checkbox", "radio", "switch", "combobox"].map((role) => `[role=${role}]`),
].join(", ");

/** Pixels that what is pressed with a finger is high at least: look.md. */
const HIGH = 44;
/** Pixels that it is wide at least, and from the middle of a link in a sentence to that of the next: WCAG 2.5.8. */
const WIDE = 24;

/**
 * What is too small for a finger in the page as it stands, one line each: what it says and the pixels that answer to it,
 * wherever they are drawn, as on a row that its link covers or a label. A link in a sentence is as high as its line, but
 * keeps its distance from others. What is covered, as by a dialog, is not judged.
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    async ({ pressed, HIGH, WIDE }) => {
      const all = [...document.querySelectorAll<HTMLElement>(pressed)].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
      );

      /** Whether a finger at this point of the window presses the element. */
      const answers = (element: HTMLElement, x: number, y: number): boolean => {
        const hit = document.elementFromPoint(x, y);
        if (hit === null) return false;
        if (element.contains(hit)) return true;
        if (hit.closest(pressed) !== null) return false;
        // A field of several values takes the focus wherever its box is pressed.
        const box = element.matches("input") ? hit.closest("[data-multiline]") : null;
        return hit.closest("label")?.control === element || box?.contains(element) === true;
      };
      /** Pixels in a row, from this point, that press the element. */
      const reach = (element: HTMLElement, x: number, y: number, dx: number, dy: number): number => {
        let steps = 0;
        while (steps < HIGH && answers(element, x + dx * (steps + 0.75), y + dy * (steps + 0.75))) steps += 1;
        return steps;
      };
      /** The widest piece of what may be broken over several lines. */
      const pieceOf = (element: HTMLElement): DOMRect =>
        [...element.getClientRects()].reduce((widest, piece) => (piece.width > widest.width ? piece : widest));
      const middleOf = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });

      /** Whether it runs on in a line with words that are pressed by nobody. */
      const isInSentence = (element: HTMLElement): boolean => {
        if (!element.matches("a") || getComputedStyle(element).display !== "inline") return false;
        let block = element.parentElement as HTMLElement;
        while (getComputedStyle(block).display === "inline") block = block.parentElement as HTMLElement;
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
          const holder = text.parentElement as HTMLElement;
          if (holder.closest(pressed) !== null || !/\p{L}/u.test(text.nodeValue ?? "")) continue;
          let within = holder;
          while (within !== block && getComputedStyle(within).display === "inline")
            within = within.parentElement as HTMLElement;
          if (within === block) return true;
        }
        return false;
      };
      /** Whether it stands in the lines of a page's text: they are those of a text that is read, so that nothing moves. */
      const isInText = (element: HTMLElement): boolean => element.closest("[data-prose] p") !== null;
      const isCrowded = (element: HTMLElement): boolean => {
        const middle = middleOf(pieceOf(element));
        return all.some((other) => {
          if (other === element || other.contains(element) || element.contains(other)) return false;
          const next = middleOf(pieceOf(other));
          return Math.hypot(next.x - middle.x, next.y - middle.y) < WIDE;
        });
      };

      /** The largest part of it, or of a label, that a finger presses; nothing when all is covered. */
      const measure = (element: HTMLElement): { high: number; wide: number } | undefined => {
        element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        return [element, ...((element as HTMLInputElement).labels ?? [])]
          .filter((part) => part.getClientRects().length > 0)
          .map((part) => middleOf(pieceOf(part)))
          .filter(({ x, y }) => answers(element, x, y))
          .map(({ x, y }) => ({
            high: reach(element, x, y, 0, -1) + reach(element, x, y, 0, 1),
            wide: reach(element, x, y, -1, 0) + reach(element, x, y, 1, 0),
          }))
          .sort((a, b) => b.high - a.high)[0];
      };
      const isSmall = (size: ReturnType<typeof measure>) =>
        size !== undefined && (size.high < HIGH || size.wide < WIDE);
      const nextFrame = () => new Promise((later) => requestAnimationFrame(later));

      const small: string[] = [];
      for (const element of all) {
        const box = pieceOf(element);
        // Drawn large enough, it may still be covered in part by what floats for a moment.
        if (box.height >= HIGH && box.width >= WIDE) continue;
        if ((isInSentence(element) || isInText(element)) && !isCrowded(element)) continue;
        let size = measure(element);
        // What floats follows what it stands at with the next frames.
        for (let frames = 0; frames < 3 && isSmall(size); frames += 1) {
          await nextFrame();
          size = measure(element);
        }
        if (size === undefined || !isSmall(size)) continue;
        const says = element.getAttribute("aria-label") ?? element.textContent;
        const is = [element.tagName.toLowerCase(), ...element.classList].join(".");
        small.push(`${is} “${says.trim()}”: ${size.wide} × ${size.high}`);
      }
      scrollTo({ top: 0, behavior: "instant" });
      return small;
    },
    { pressed, HIGH, WIDE },
  );
}
