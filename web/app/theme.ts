import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** Ten shades of a hue: shade 7 is its colour on paper, shade 3 its lightened form on the dark ground. */
const tuple = (...shades: MantineColorsTuple) => shades;

const canal = tuple(
  "#e9f4f2",
  "#d0e8e4",
  "#9fd4cc",
  "#4db6ac",
  "#2f9d94",
  "#1b8781",
  "#127a77",
  "#0b6e6e",
  "#095c5c",
  "#064747",
);
const gray = tuple(
  "#f6f3ec",
  "#efebe1",
  "#e9e4d9",
  "#e4ded2",
  "#d3ccbd",
  "#8b877c",
  "#6c7078",
  "#5a6672",
  "#3d4954",
  "#1d2730",
);
const dark = tuple(
  "#e9ecea",
  "#c6cfd4",
  "#9daab5",
  "#75838f",
  "#2c3843",
  "#232d37",
  "#1b242d",
  "#141b22",
  "#10161c",
  "#0b1015",
);
const red = tuple(
  "#fdefea",
  "#fbdcd2",
  "#f5b8a6",
  "#ff8a66",
  "#f0704c",
  "#e4572e",
  "#c94620",
  "#b5391a",
  "#972e14",
  "#76230f",
);

/** On a filled button the text is the paper of the scheme: white would be too faint on the light canal of the dark one. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  return input.variant === "filled" ? { ...resolved, color: "var(--on-fill)" } : resolved;
};

/** What floats over a screen still belongs to its main landmark. */
const inContent = { target: "#content" };

/** The theme of look.md in Mantine's terms; `theme.css` holds the variables of its own. */
export const theme = createTheme({
  colors: { canal, gray, dark, red },
  primaryColor: "canal",
  primaryShade: { light: 7, dark: 3 },
  black: "#1d2730",
  defaultRadius: "md",
  radius: { xs: "4px", sm: "6px", md: "10px", lg: "12px", xl: "20px" },
  fontFamily: '"Source Sans 3 Variable", system-ui, sans-serif',
  headings: {
    fontFamily: '"Bricolage Grotesque Variable", system-ui, sans-serif',
    fontWeight: "620",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "2.125rem", lineHeight: "1.15" },
      h2: { fontSize: "1.5rem", lineHeight: "1.2" },
      h3: { fontSize: "1.25rem", lineHeight: "1.25" },
    },
  },
  fontSizes: { xs: "0.84375rem", sm: "0.9375rem", md: "1.0625rem", lg: "1.25rem", xl: "1.5rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.6", lg: "1.5", xl: "1.4" },
  shadows: { xs: "var(--shadow)", sm: "var(--shadow)", md: "var(--shadow)", lg: "var(--shadow)", xl: "var(--shadow)" },
  respectReducedMotion: true,
  cursorType: "pointer",
  variantColorResolver,
  components: {
    Badge: { defaultProps: { tt: "none", fw: 600 } },
    Kbd: { defaultProps: { fw: 500, ff: "text" } },
    Modal: {
      defaultProps: { padding: "lg", overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 140 } },
    },
    Menu: {
      // Focus goes to the first item: a placeholder is not one of the children that a menu may have.
      defaultProps: { transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false, portalProps: inContent },
    },
    Popover: { defaultProps: { portalProps: inContent } },
    Combobox: { defaultProps: { portalProps: inContent } },
  },
});

/** Points Mantine's own variables at the two schemes of `theme.css`. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const surface = {
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-dimmed": "var(--soft)",
    "--mantine-color-placeholder": "var(--faint)",
    "--mantine-color-anchor": "var(--canal)",
    "--mantine-color-error": "var(--balise-text)",
    "--mantine-color-red-6": "var(--balise-text)",
    "--mantine-color-red-light-color": "var(--balise-text)",
    "--mantine-color-default": "var(--card)",
    "--mantine-color-default-hover": "var(--hover)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-primary-color-contrast": "var(--on-fill)",
    "--mantine-color-disabled": "var(--line)",
    "--mantine-color-disabled-color": "var(--soft)",
  };
  // On the dark ground, the library's own washes are darker than it: a badge would be a hole.
  const washes = { "--mantine-color-canal-light": "var(--canal-wash)", "--mantine-color-gray-light": "var(--line)" };
  return { variables: {}, light: surface, dark: { ...surface, ...washes } };
};
