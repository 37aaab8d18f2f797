/** The component library dressed in our colours and sizes; everything else about the looks is in `styles/`. */
import { createTheme } from '@mantine/core';

export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  primaryColor: 'ink',
  primaryShade: 7,
  colors: {
    ink: [
      '#eef6f5',
      '#dcebea',
      '#b5d6d4',
      '#8abfbc',
      '#5fa6a4',
      '#3a8a89',
      '#1f6d6f',
      '#0f5257',
      '#0a3d42',
      '#062a2e',
    ],
  },
  black: '#17302f',
  defaultRadius: 'md',
  radius: { md: '7px' },
  fontSizes: { sm: '14px', md: '16px' },
});
