import { canon, edit, fuji, moment, nikon, panasonic, rules, sony } from './edited-shot';
import type { RealNameCase } from './real-name-case';
import { ready, taken } from './real-name-case';

/** What DxO and Topaz add to the name of the file they began with. */
export const denoiserEdits: RealNameCase[] = [
  edit(
    'DxO PhotoLab 5: the type and the method',
    'a public test file: `DSC_3264-NEF_DxO_DeepPRIME.jpg`',
    'DSC_3264.NEF',
    'DSC_3264-NEF_DxO_DeepPRIME.jpg',
    nikon,
  ),
  edit(
    'DxO PhotoLab 6: DeepPRIME XD',
    'public code: `Z30_2126-NEF_DxO_DeepPRIMEXD.jpg`',
    'Z30_2126.NEF',
    'Z30_2126-NEF_DxO_DeepPRIMEXD.jpg',
    nikon,
  ),
  edit(
    'DxO PureRAW 4: a space in the method',
    'public workflow notes: `DSC04883-DxO_DeepPRIME XD2s.dng`',
    'DSC04883.ARW',
    'DSC04883-DxO_DeepPRIME XD2s.dng',
  ),
  edit(
    'DxO PureRAW: the same with lines, as a host rewrote it',
    'public galleries: `_TPW5805-DxO_DeepPRIME_XD2s`',
    '_TPW5805.NEF',
    '_TPW5805-DxO_DeepPRIME_XD2s.jpg',
    nikon,
  ),
  edit(
    'DxO PureRAW 5: DeepPRIME 3',
    'public notes: `<stem>-DxO_DeepPRIME 3.dng`',
    'P1190461.RW2',
    'P1190461-DxO_DeepPRIME 3.dng',
    panasonic,
  ),
  edit(
    'DxO PureRAW 5: a beta’s long name',
    'public galleries: `DSCF2877-DxO_DeepPRIME-XD3-X-Trans-beta`',
    'DSCF2877.RAF',
    'DSCF2877-DxO_DeepPRIME-XD3-X-Trans-beta.dng',
    fuji,
  ),
  {
    title: 'DxO PhotoLab, exported twice by way of a download',
    source: 'public galleries: `P1190461-RW2_DxO_DeepPRIME (1).jpg`',
    files: taken(
      moment,
      panasonic,
      'P1190462.RW2',
      'P1190462-RW2_DxO_DeepPRIME.jpg',
      'P1190462-RW2_DxO_DeepPRIME (1).jpg',
    ),
    rules,
    groups: [ready('P1190462.RW2', 'P1190462-RW2_DxO_DeepPRIME.jpg', 'P1190462-RW2_DxO_DeepPRIME (1).jpg')],
  },
  edit('DxO, the short mark', 'DxO PhotoLab’s suffix of before: `_DxO`', 'IMG_7007.CR2', 'IMG_7007_DxO.jpg', [
    'Canon',
    'Canon EOS 6D',
  ]),
  {
    title: 'DxO: the denoised DNGs of two shots a second apart keep to their own',
    source: 'public workflow notes: `DSC04883-DxO_DeepPRIME XD2s.dng`',
    files: [
      ...taken(moment, sony, 'DSC04883.ARW', 'DSC04883-DxO_DeepPRIME XD2s.dng', 'DSC04883.JPG'),
      ...taken('2024-03-12T07:15:31.480Z', sony, 'DSC04884.ARW', 'DSC04884-DxO_DeepPRIME XD2s.dng', 'DSC04884.JPG'),
    ],
    rules: { editedVersions: true, bursts: true },
    groups: [
      ready('DSC04883.ARW', 'DSC04883-DxO_DeepPRIME XD2s.dng', 'DSC04883.JPG'),
      ready('DSC04884.ARW', 'DSC04884-DxO_DeepPRIME XD2s.dng', 'DSC04884.JPG'),
    ],
  },
  edit(
    'Topaz Photo AI: two models',
    'public galleries: `DSC00581-Pano-topaz-denoise-sharpen.jpg`',
    'DSC00590.ARW',
    'DSC00590-topaz-denoise-sharpen.jpg',
  ),
  edit(
    'Topaz Photo AI: faces and sizes',
    'public galleries: `…-topaz-denoise-enhance-faceai.jpg`',
    'DSC00591.ARW',
    'DSC00591-topaz-denoise-enhance-faceai.jpg',
  ),
  edit(
    'Topaz Photo AI: a dot in the factor',
    'public galleries: `…-topaz-denoise-enhance-3.9x.jpeg`',
    'DSC00592.ARW',
    'DSC00592-topaz-denoise-enhance-3.9x.jpeg',
  ),
  edit(
    'Topaz DeNoise AI: a model of two words',
    'public galleries: `_FFF6358-DeNoiseAI-severe-noise.jpg`',
    '_FFF6358.RAF',
    '_FFF6358-DeNoiseAI-severe-noise.jpg',
    fuji,
  ),
  edit(
    'Topaz Sharpen AI',
    'public galleries: `_FFF7991-SharpenAI-Softness.jpg`',
    '_FFF7991.RAF',
    '_FFF7991-SharpenAI-Softness.jpg',
    fuji,
  ),
  edit(
    'Topaz Gigapixel: model and factor',
    'public galleries: `…-gigapixel-standard-scale-6_00x`',
    'IMG_0405.CR2',
    'IMG_0405-gigapixel-standard-scale-6_00x.jpg',
    canon,
  ),
  edit(
    'Topaz Gigapixel 8: a model with its version',
    'public galleries: `…-gigapixel-high-fidelity-v2-4x.jpg`',
    'IMG_0406.CR3',
    'IMG_0406-gigapixel-high-fidelity-v2-4x.jpg',
    canon,
  ),
  {
    title: 'Topaz over a phone’s version',
    source: 'public galleries: `PXL_20241121_200449979.RAW-01.COVER-SharpenAI-Focus.jpg`',
    files: taken(
      '2024-11-21T20:04:49.979Z',
      ['Google', 'Pixel 8 Pro'],
      'PXL_20241121_200449979.RAW-01.COVER.jpg',
      'PXL_20241121_200449979.RAW-02.ORIGINAL.dng',
      'PXL_20241121_200449979.RAW-01.COVER-SharpenAI-Focus.jpg',
    ),
    rules,
    groups: [
      ready(
        'PXL_20241121_200449979.RAW-01.COVER.jpg',
        'PXL_20241121_200449979.RAW-02.ORIGINAL.dng',
        'PXL_20241121_200449979.RAW-01.COVER-SharpenAI-Focus.jpg',
      ),
    ],
  },

  edit(
    'DxO PhotoLab of 2019: PRIME',
    'public galleries: `_MG_6999-CR2_DxO_PRIME.jpg`',
    '_MG_6999.CR2',
    '_MG_6999-CR2_DxO_PRIME.jpg',
    canon,
  ),
  edit(
    'DxO: the short mark and a number',
    'public galleries: `IMG_0801_DxO-1.jpg`',
    'IMG_0801.CR3',
    'IMG_0801_DxO-1.jpg',
    canon,
  ),
  edit(
    'DxO PureRAW 5 on an X-Trans file',
    'public scripts: `-DxO_DeepPRIME XD2s_XD`',
    'DSCF4134.RAF',
    'DSCF4134-DxO_DeepPRIME XD2s_XD.dng',
    fuji,
  ),
];
