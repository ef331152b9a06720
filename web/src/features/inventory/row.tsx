/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows that are placed by themselves cannot be a table's */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { amenitiesQuery, kindsQuery } from '../spaces/catalogue';
import { Cell } from './cell';
import { statuses } from './filter';
import styles from './grid.module.css';
import type { Space } from './spaces';
import { useEdit } from './use-edit';

export const columns = [
  'choose',
  'code',
  'name',
  'kind',
  'capacity',
  'areaM2',
  'status',
  'amenities',
  'acts',
] as const;

interface Props {
  space: Space;
  index: number;
  activeColumn: number | undefined;
  onActive: (column: number) => void;
  isChosen: boolean;
  onChoose: (wanted: boolean) => void;
  onEdit: () => void;
  onDuplicate: () => void;
  style: CSSProperties;
}

/** A space; what is changed here is sent at once, as of the version that was seen. */
export function Row({
  space,
  index,
  activeColumn,
  onActive,
  isChosen,
  onChoose,
  onEdit,
  onDuplicate,
  style,
}: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const kinds = useQuery(kindsQuery).data ?? [];
  const amenities = useQuery(amenitiesQuery).data ?? [];
  const edit = useEdit(space);
  const name = words.name(space.name);
  const at = (column: (typeof columns)[number]) => {
    const n = columns.indexOf(column);
    return {
      'data-cell': `${index}:${n}`,
      tabIndex: activeColumn === n ? 0 : -1,
      onFocus: () => onActive(n),
    };
  };
  const named = space.amenities.map(
    (code) => words.name(amenities.find((one) => one.code === code)?.name ?? { en: code }).text,
  );
  const isStale = edit.error instanceof Refusal && edit.error.code === 'version-conflict';

  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-chosen={isChosen || undefined}
      className={styles.row}
      style={edit.error ? { ...style, zIndex: 4 } : style}
    >
      <div role="gridcell" className={styles.cell} data-column="choose">
        <input
          {...at('choose')}
          type="checkbox"
          className={ops.check}
          aria-label={t('inventory.choose', { code: space.code })}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </div>
      <div role="gridcell" className={styles.cell} data-column="code">
        <Cell
          {...at('code')}
          label={t('inventory.columns.code')}
          of={space.code}
          value={space.code}
          shown={<span className={styles.code}>{space.code}</span>}
          busy={edit.busy === 'code'}
          onSave={(code) => edit.send('code', { code })}
        />
      </div>
      <div role="gridcell" className={styles.cell} data-column="name">
        <Cell
          {...at('name')}
          label={t('inventory.columns.name')}
          of={space.code}
          value={name.text}
          shown={<span lang={name.lang}>{name.text}</span>}
          busy={edit.busy === 'name'}
          onSave={(text) => edit.send('name', { name: { [words.nameKey]: text } })}
        />
      </div>
      <div role="gridcell" className={styles.cell} data-column="kind">
        <Cell
          {...at('kind')}
          label={t('inventory.columns.kind')}
          of={space.code}
          value={space.kind}
          shown={words.name(kinds.find(({ code }) => code === space.kind)?.name ?? {}).text}
          choices={kinds.map((kind) => ({ value: kind.code, label: words.name(kind.name).text }))}
          busy={edit.busy === 'kind'}
          onSave={(kind) => edit.send('kind', { kind: kind as Space['kind'] })}
        />
      </div>
      <div role="gridcell" className={styles.cell} data-column="capacity">
        <Cell
          {...at('capacity')}
          label={t('inventory.columns.capacity')}
          of={space.code}
          value={String(space.capacity)}
          shown={
            <>
              <span className={styles.figure}>{words.number(space.capacity)}</span>
              <span className={styles.inWords}>{t('find.seats', { count: space.capacity })}</span>
            </>
          }
          isNumber
          busy={edit.busy === 'capacity'}
          onSave={(text) => edit.send('capacity', { capacity: Number(text) })}
        />
      </div>
      <div role="gridcell" className={styles.cell} data-column="areaM2">
        <Cell
          {...at('areaM2')}
          label={t('inventory.columns.areaM2')}
          of={space.code}
          value={String(space.areaM2)}
          shown={words.number(space.areaM2)}
          isNumber
          busy={edit.busy === 'areaM2'}
          onSave={(text) => edit.send('areaM2', { areaM2: Number(text) })}
        />
      </div>
      <div role="gridcell" className={styles.cell} data-column="status">
        <Cell
          {...at('status')}
          label={t('inventory.columns.status')}
          of={space.code}
          value={space.status}
          shown={
            <span className={ops.tag} data-tone={space.status === 'active' ? 'ok' : 'closed'}>
              {t(`inventory.statuses.${space.status}`)}
            </span>
          }
          choices={statuses.map((value) => ({ value, label: t(`inventory.statuses.${value}`) }))}
          busy={edit.busy === 'status'}
          onSave={(status) => edit.send('status', { status: status as Space['status'] })}
        />
      </div>
      <div role="gridcell" className={styles.cell} data-column="amenities">
        <button
          {...at('amenities')}
          type="button"
          className={styles.value}
          title={words.list(named)}
          aria-label={t('inventory.amenitiesOf', { code: space.code, list: words.list(named) })}
          onClick={onEdit}
        >
          {words.list(named) || '–'}
        </button>
      </div>
      <div role="gridcell" className={styles.acts}>
        <button
          {...at('acts')}
          type="button"
          className={styles.act}
          aria-label={t('inventory.duplicateLabel', { code: space.code })}
          onClick={onDuplicate}
        >
          {t('inventory.duplicate')}
        </button>
        <button
          type="button"
          tabIndex={activeColumn === columns.indexOf('acts') ? 0 : -1}
          className={styles.act}
          aria-label={t('inventory.editLabel', { code: space.code })}
          onClick={onEdit}
        >
          {t('ops.edit')}
        </button>
      </div>
      {edit.error && (
        <div className={styles.trouble}>
          <RefusalNote error={edit.error}>
            {isStale && edit.stale && (
              <p>{t('inventory.both', { theirs: edit.stale.theirs, mine: edit.stale.mine })}</p>
            )}
          </RefusalNote>
          <div className={ops.bar}>
            {isStale && edit.stale && (
              <Button variant="default" onClick={edit.insist}>
                {t('inventory.saveMine')}
              </Button>
            )}
            <Button variant="default" onClick={edit.giveUp}>
              {t(isStale ? 'inventory.keepTheirs' : 'common.close')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
