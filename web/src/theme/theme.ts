import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Ten shades in the name of one token: the token itself changes between light and dark. */
const shadesOf = (token: string) =>
  Array.from({ length: 10 }, () => `var(--${token})`) as unknown as MantineColorsTuple;

const tuple = (...tokens: string[]) =>
  tokens.map((token) => `var(--${token})`) as unknown as MantineColorsTuple;

/** Mantine's greys by what it uses each of them for: surfaces, lines, borders of controls, placeholders, text. */
const gray = tuple('raised', 'raised', 'line', 'line', 'control', 'muted', 'muted', 'text', 'text', 'text');
const dark = tuple('text', 'text', 'muted', 'muted', 'control', 'line', 'surface', 'surface', 'bg', 'bg');

const variants: VariantColorsResolver = (input) => {
  const token = input.color === 'danger' ? 'danger' : 'accent';
  const edge = `1px solid var(--control)`;
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--${token})`,
        hover: `var(--${token === 'accent' ? 'accent-strong' : token})`,
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      };
    case 'light':
      return {
        background: `var(--${token}-fill)`,
        hover: `var(--${token}-fill)`,
        color: `var(--${token})`,
        border: '1px solid transparent',
      };
    case 'default':
    case 'outline':
      return {
        background: 'var(--surface)',
        hover: 'var(--raised)',
        color: token === 'danger' ? 'var(--danger)' : 'var(--text)',
        border: edge,
      };
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--raised)',
        color: token === 'danger' ? 'var(--danger)' : 'var(--text)',
        border: '1px solid transparent',
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

export const theme = createTheme({
  colors: { accent: shadesOf('accent'), danger: shadesOf('danger'), gray, dark },
  primaryColor: 'accent',
  variantColorResolver: variants,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.5rem' },
  lineHeights: {
    xs: 'var(--leading-label)',
    sm: 'var(--leading-ui)',
    md: 'var(--leading-reading)',
    lg: 'var(--leading-card)',
    xl: 'var(--leading-title)',
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '8px', lg: '12px', xl: '12px' },
  defaultRadius: 'sm',
  focusRing: 'never',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      vars: () => ({ root: { '--button-height': 'var(--control-height)', '--button-padding-x': '14px' } }),
      // Words wrap rather than being cut off.
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', paddingBlock: 4 },
        label: { fontWeight: 500, height: 'auto', whiteSpace: 'normal' },
      },
    }),
    // Not by `Input.extend`, for which the first screen would fetch a component that is not on it.
    Input: { vars: () => ({ wrapper: { '--input-height': 'var(--control-height)' } }) },
  },
});

const onTokens = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--raised)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-disabled': 'var(--raised)',
  '--mantine-color-disabled-color': 'var(--muted)',
};

/** Mantine's own names for colours, told in ours. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: onTokens, dark: onTokens });
