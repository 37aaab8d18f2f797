import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, FilePick, Picture } from '../../../../ui/index.ts';
import { type PictureProblem, smallPicture } from './small-picture.ts';

/** The sponsor's picture: chosen from a file, made small here, shown as it will be printed. Empty: none. */
export function LogoField({ value, onChange }: { value: string; onChange: (logo: string) => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<PictureProblem>();
  const take = async (file: File) => {
    const made = await smallPicture(file);
    const isMade = 'logo' in made;
    setProblem(isMade ? undefined : made.problem);
    if (isMade) onChange(made.logo);
  };
  return (
    <FilePick
      label={t('setupDay.logo')}
      hint={t('setupDay.logoHint')}
      error={problem && t(`setupDay.logoProblem.${problem}`)}
      buttonLabel={t(value ? 'setupDay.otherLogo' : 'setupDay.chooseLogo')}
      accept=".png,.jpg,.jpeg"
      onFile={take}
    >
      {value && (
        <>
          <Picture source={value} label={t('setupDay.logoShown')} />
          <Button tone="plain" icon="remove" label={t('setupDay.removeLogo')} onPress={() => onChange('')} />
        </>
      )}
    </FilePick>
  );
}
