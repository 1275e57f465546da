import type { hearingView } from '#casework';
import type { VNode } from 'preact';

interface DocumentListProps {
  readonly documents: ReturnType<typeof hearingView>['documents'];
  /** The page of which the documents are part. */
  readonly of: string;
}

/** Documents, each by its title and ready to be fetched. */
export function DocumentList({ documents, of }: DocumentListProps): VNode {
  return (
    <ul>
      {documents.map(({ id, title, fileName }) => (
        <li key={id}>
          <a href={`${of}/dokumenter/${id}`}>{title}</a> <span class="quiet">({fileName})</span>
        </li>
      ))}
    </ul>
  );
}
