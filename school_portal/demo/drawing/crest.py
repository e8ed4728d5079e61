"""The school's crest as SVG: an open book, the sun over the hills, a sprig of lychees; no letter."""

import math

DEEP, RED, LEAF, FOREST, SUN, PAPER = "#123f7a", "#b3202c", "#3c8a4c", "#245c3c", "#f6b73c", "#fdf6e6"
SHIELD = "M100 14C128 28 156 33 182 33V104C182 146 148 174 100 190C52 174 18 146 18 104V33C44 33 72 28 100 14Z"
INNER = "M100 27C125 38 149 43 171 44V104C171 139 142 163 100 178C58 163 29 139 29 104V44C51 43 75 38 100 27Z"


def _rays() -> str:
    """Seven rays above the rising sun."""
    parts = []
    for step in range(7):
        turn = math.radians(-162 + step * 24)
        (x, y), (to_x, to_y) = ((100 + far * math.cos(turn), 84 + far * math.sin(turn)) for far in (31, 41))
        parts.append(f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}")
    return f'<path d="{"".join(parts)}" stroke="{SUN}" stroke-width="4" stroke-linecap="round"/>'


def _sprig() -> str:
    """Three lychees between leaves, at the foot of the shield."""
    leaf = "M0 0C8-11 24-13 36-3C26 9 10 10 0 0Z"
    leaves = ((104, 160, -24, LEAF), (103, 164, 8, FOREST))
    right = "".join(
        f'<path d="{leaf}" fill="{tone}" transform="translate({x} {y}) rotate({turn})"/>' for x, y, turn, tone in leaves
    )
    fruit = "".join(
        f'<circle cx="{x}" cy="{y}" r="7.5" fill="{RED}"/><circle cx="{x - 2.2}" cy="{y - 2.4}" r="2" fill="#f0a59c"/>'
        for x, y in ((93, 162), (107, 162), (100, 172))
    )
    return f'{right}<g transform="translate(200 0) scale(-1 1)">{right}</g>{fruit}'


def crest() -> str:
    """The whole crest, for the header and for print."""
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 204" width="200" height="204">
<path d="{SHIELD}" fill="{DEEP}"/>
<path d="{INNER}" fill="{PAPER}" stroke="{SUN}" stroke-width="3"/>
<clipPath id="inner"><path d="{INNER}"/></clipPath>
<g clip-path="url(#inner)">
<circle cx="100" cy="84" r="25" fill="{SUN}"/>
{_rays()}
<path d="M20 96C44 74 62 72 84 90C102 74 126 70 146 84C160 78 170 80 182 88V130H20Z" fill="{LEAF}"/>
<path d="M20 112C52 92 82 94 104 106C130 94 156 94 182 112V150H20Z" fill="{FOREST}"/>
<path d="M20 136C60 124 140 124 180 136V190H20Z" fill="{PAPER}"/>
<g transform="translate(0 -5)">{_sprig()}</g>
</g>
<g transform="translate(0 -4)">
<path d="M100 116C88 106 74 104 60 106V140C74 138 88 140 100 150C112 140 126 138 140 140V106C126 104 112 106 100 116Z"
 fill="{RED}"/>
<path d="M100 112C89 103 77 101 65 102V133C77 132 89 134 100 143C111 134 123 132 135 133V102C123 101 111 103 100 112Z"
 fill="#ffffff"/>
<path d="M100 112V143" stroke="{DEEP}" stroke-width="2.5"/>
<path d="M73 111C80 111 87 113 93 117M73 120C80 120 87 122 93 126M127 111C120 111 113 113 107 117M127 120C120 120 113
 122 107 126" fill="none" stroke="{DEEP}" stroke-width="2.5" stroke-linecap="round"/>
</g>
</svg>
"""


def favicon() -> str:
    """The crest reduced to what survives at 16 pixels: shield, sun, book."""
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
<path d="M32 2C41 7 50 9 59 9V33C59 47 48 56 32 62C16 56 5 47 5 33V9C14 9 23 7 32 2Z" fill="{DEEP}"/>
<circle cx="32" cy="20" r="9" fill="{SUN}"/>
<path d="M32 34C27 29 20 27 13 28V46C20 45 27 47 32 52C37 47 44 45 51 46V28C44 27 37 29 32 34Z" fill="#ffffff"/>
<path d="M32 34V52" stroke="{RED}" stroke-width="3.5"/>
</svg>
"""
