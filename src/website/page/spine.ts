/** The drawing beside the headline: a spine from the side, its sore part in color. */
import { html } from '../../html.ts';

export const spine = html`<svg class="spine" viewBox="60 10 180 460" aria-hidden="true" focusable="false">
<rect x="-15" y="-8" width="30" height="16" rx="7" transform="translate(143 46) rotate(22)"/>
<rect x="-17" y="-8" width="34" height="17" rx="7" transform="translate(135 67) rotate(20)"/>
<rect x="-18" y="-9" width="37" height="18" rx="7" transform="translate(127 91) rotate(15)"/>
<rect x="-20" y="-9" width="40" height="19" rx="7" transform="translate(122 115) rotate(7)"/>
<rect x="-21" y="-10" width="43" height="20" rx="7" transform="translate(122 142) rotate(-4)"/>
<rect x="-23" y="-10" width="45" height="21" rx="7" transform="translate(126 168) rotate(-14)"/>
<rect x="-24" y="-11" width="48" height="22" rx="7" transform="translate(135 194) rotate(-22)"/>
<rect x="-25" y="-11" width="51" height="22" rx="7" transform="translate(147 221) rotate(-26)"/>
<rect x="-27" y="-12" width="54" height="23" rx="7" transform="translate(161 247) rotate(-26)"/>
<rect x="-28" y="-12" width="56" height="24" rx="7" transform="translate(173 276) rotate(-21)"/>
<rect class="sore" x="-29" y="-13" width="59" height="25" rx="7" transform="translate(182 306) rotate(-11)"/>
<rect class="sore" x="-31" y="-13" width="61" height="26" rx="7" transform="translate(184 339) rotate(5)"/>
<rect x="-32" y="-14" width="64" height="27" rx="7" transform="translate(177 371) rotate(19)"/>
</svg>`;
