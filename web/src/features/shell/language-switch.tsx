import { useTranslation } from 'react-i18next';
import { type Language, languages, ownNames } from '../../i18n/languages';
import { useWords } from '../../i18n/use-words';
import { useChooseLanguage } from '../session/session';
import styles from './tools.module.css';

/** Each language in its own script, as people know it from the pages of the government. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useWords();
  const choose = useChooseLanguage();
  const button = (one: Language) => (
    <button
      key={one}
      type="button"
      lang={one}
      className={styles.tool}
      // What is seen comes first, for those who say it to their machine.
      aria-label={`${ownNames[one].short} ${ownNames[one].long}`}
      aria-pressed={one === language}
      onClick={() => void choose(one)}
    >
      {ownNames[one].short}
    </button>
  );
  return (
    <fieldset aria-label={t('shell.language')} className={styles.languages}>
      {languages.map(button)}
    </fieldset>
  );
}
