import { blocks } from "@passerelles/shared/blocks/index.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import {
  type Icon,
  IconBlockquote,
  IconChartBar,
  IconCode,
  IconFileSymlink,
  IconH2,
  IconH3,
  IconH4,
  IconInfoSquareRounded,
  IconLayoutGridAdd,
  IconLineDashed,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconPaperclip,
  IconPhoto,
  IconPilcrow,
  IconTable,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import type { TFunction } from "i18next";
import { blockCards } from "../../../ui/blocks/cards.ts";
import type { MenuItem } from "./menu-item.ts";

type RichName = keyof typeof rich;

/** The rich text that the menu inserts, in its order. */
const rich = {
  paragraph: [IconPilcrow, (editor: Editor) => editor.chain().focus().setParagraph().run()],
  heading2: [IconH2, (editor: Editor) => editor.chain().focus().setHeading({ level: 2 }).run()],
  heading3: [IconH3, (editor: Editor) => editor.chain().focus().setHeading({ level: 3 }).run()],
  heading4: [IconH4, (editor: Editor) => editor.chain().focus().setHeading({ level: 4 }).run()],
  bulletList: [IconList, (editor: Editor) => editor.chain().focus().toggleBulletList().run()],
  orderedList: [IconListNumbers, (editor: Editor) => editor.chain().focus().toggleOrderedList().run()],
  taskList: [IconListCheck, (editor: Editor) => editor.chain().focus().toggleTaskList().run()],
  table: [
    IconTable,
    (editor: Editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  ],
  quote: [IconBlockquote, (editor: Editor) => editor.chain().focus().toggleBlockquote().run()],
  code: [IconCode, (editor: Editor) => editor.chain().focus().toggleCodeBlock().run()],
  rule: [IconLineDashed, (editor: Editor) => editor.chain().focus().setHorizontalRule().run()],
} as const satisfies Record<string, readonly [Icon, (editor: Editor) => unknown]>;

const blockIcons: Readonly<Record<string, Icon>> = {
  indicateur: IconChartBar,
  renvoi: IconFileSymlink,
  figure: IconPhoto,
  pieceJointe: IconPaperclip,
  encart: IconInfoSquareRounded,
};

/** What the `/` menu offers for these words, compared without accents or case: blocks first, then rich text. */
export function insertItems(
  query: string,
  language: Language,
  t: TFunction,
  insertBlock: (editor: Editor, name: string) => void,
): MenuItem[] {
  const ofBlocks = blocks.map((block) => {
    const Drawn = blockIcons[block.name] ?? blockCards[block.name]?.Icon ?? IconLayoutGridAdd;
    const words = [...Object.values(block.label), ...block.keywords];
    const item: MenuItem = {
      id: block.name,
      title: block.label[language],
      detail: block.description[language],
      icon: <Drawn size={18} stroke={1.75} />,
      run: (editor, typed) => {
        editor.chain().focus().deleteRange(typed).run();
        insertBlock(editor, block.name);
      },
    };
    return { item, words };
  });
  const ofRichText = (Object.keys(rich) as RichName[]).map((name) => {
    const [Drawn, act] = rich[name];
    const item: MenuItem = {
      id: name,
      title: t(`editor.insert.${name}.title`),
      detail: t(`editor.insert.${name}.detail`),
      icon: <Drawn size={18} stroke={1.75} />,
      run: (editor, typed) => {
        editor.chain().focus().deleteRange(typed).run();
        act(editor);
      },
    };
    return { item, words: [item.title, ...t(`editor.insert.${name}.words`).split(",")] };
  });
  const wanted = foldText(query);
  return [...ofBlocks, ...ofRichText].filter(({ words }) => matches(words, wanted)).map(({ item }) => item);
}

function matches(words: readonly string[], wanted: string): boolean {
  return words.some(
    (word) =>
      foldText(word)
        .split(" ")
        .some((part) => part.startsWith(wanted)) || foldText(word).startsWith(wanted),
  );
}
