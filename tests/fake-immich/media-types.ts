import type { State } from '~/tests/fake-immich/state';

const raw =
  '.3fr .ari .arw .cap .cin .cr2 .cr3 .crw .dcr .dng .erf .fff .iiq .k25 .kdc .mrw .nef .nrw .orf .ori .pef .psd .raf .raw .rw2 .rwl .sr2 .srf .srw .x3f';

/** Extensions in Immich's order: the web's own types came first from about 2.6 on. */
export function mediaTypes({ behaviour }: State) {
  const video = `.3gp .3gpp .avi .flv .insv .m2t .m2ts .m4v .mkv .mov .mp4 .mpe .mpeg .mpg .mts ${behaviour.mxf ? '.mxf ' : ''}${behaviour.ts ? '.ts ' : ''}.vob .webm .wmv`;
  const image = behaviour.webTypesFirst
    ? `.avif .bmp .gif .jpeg .jpg .png .webp ${raw} .heic .heif .hif .insp .jp2 .jpe .jxl ${behaviour.mpo ? '.mpo ' : ''}.svg .tif .tiff`
    : `${raw} .avif .gif .jpeg .jpg .png .webp .bmp .heic .heif .hif .insp .jp2 .jpe .jxl .svg .tif .tiff`;
  return { video: video.split(' '), image: image.split(' '), sidecar: ['.xmp'] };
}
