import { FileText } from 'lucide-react';
import { useBlobUrl } from './use-blob-url.ts';

interface ThumbnailProps {
  picture: Blob | null;
  alt: string;
  className?: string;
}

export function Thumbnail({ picture, alt, className = 'cp-thumb' }: ThumbnailProps) {
  const url = useBlobUrl(picture);
  if (url) return <img className={className} src={url} alt={alt} />;
  return (
    <span className={`${className} cp-thumb-none`} role="img" aria-label={alt}>
      <FileText size="1.375rem" aria-hidden />
    </span>
  );
}
