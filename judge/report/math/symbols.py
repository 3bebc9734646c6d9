"""The mathematics that a terminal can show: LaTeX commands and their Unicode characters."""

from __future__ import annotations

GREEK = dict(
    zip(
        "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho"
        " sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi"
        " Omega".split(),
        "αβγδεεζηθικλμνξπρστυφφχψωΓΔΘΛΞΠΣΦΨΩ",
        strict=True,
    )
)
ORDINARY = GREEK | {
    "infty": "∞", "partial": "∂", "nabla": "∇", "forall": "∀", "exists": "∃", "top": "⊤",
    "ell": "ℓ", "emptyset": "∅", "varnothing": "∅", "ldots": "…", "dots": "…", "cdots": "⋯",
    "vdots": "⋮", "ddots": "⋱", "prime": "′", "vert": "|", "Vert": "‖", "|": "‖", "%": "%",
    "_": "_", "#": "#", "&": "&", "$": "$", "backslash": "\\", "checkmark": "✓", "angle": "∠",
}
BINARY = {
    "cdot": "·", "times": "×", "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "circ": "∘",
    "ast": "*", "star": "⋆", "pm": "±", "mp": "∓", "div": "÷", "cap": "∩", "cup": "∪",
    "setminus": "∖", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "bmod": "mod",
    "ominus": "⊖", "bullet": "•",
}
RELATION = {
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈",
    "sim": "~", "simeq": "≃", "equiv": "≡", "propto": "∝", "in": "∈", "notin": "∉",
    "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "to": "→", "rightarrow": "→",
    "leftarrow": "←", "gets": "←", "mapsto": "↦", "Rightarrow": "⇒", "implies": "⇒",
    "iff": "⇔", "Leftrightarrow": "⇔", "leftrightarrow": "↔", "mid": "|", "ll": "≪", "gg": "≫",
    "coloneqq": "≔", "perp": "⊥", "parallel": "∥", "lt": "<", "gt": ">", "cong": "≅",
}
OPENING = {
    "lfloor": "⌊", "lceil": "⌈", "langle": "⟨", "{": "{", "lbrace": "{", "lbrack": "[",
    "lvert": "|", "lVert": "‖",
}
CLOSING = {
    "rfloor": "⌋", "rceil": "⌉", "rangle": "⟩", "}": "}", "rbrace": "}", "rbrack": "]",
    "rvert": "|", "rVert": "‖",
}
LARGE = {"sum": "∑", "prod": "∏", "int": "∫", "bigcup": "⋃", "bigcap": "⋂"}
NAMES = frozenset(
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lim liminf"
    " limsup ln log max min Pr sec sin sinh sup tan tanh".split()
)
LIMITS = frozenset("max min lim sup inf argmax argmin gcd det".split())
SPACES = {",": " ", ";": " ", ":": " ", " ": " ", "quad": "  ", "qquad": "    ", "!": ""}
ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0304",
    "tilde": "\u0303", "widetilde": "\u0303", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308",
}
FONTS = frozenset("mathbf boldsymbol bm mathit mathsf mathtt mathbb mathcal".split())
UPRIGHT = frozenset("text mathrm operatorname textbf textit textrm".split())
LETTERS = {
    ("mathbb", "R"): "ℝ", ("mathbb", "N"): "ℕ", ("mathbb", "Z"): "ℤ", ("mathbb", "C"): "ℂ",
    ("mathbb", "E"): "𝔼", ("mathbb", "P"): "ℙ", ("mathbb", "Q"): "ℚ", ("mathbb", "1"): "𝟙",
    ("mathcal", "L"): "ℒ", ("mathcal", "N"): "𝒩", ("mathcal", "D"): "𝒟", ("mathcal", "O"): "𝒪",
}
IGNORED = frozenset("displaystyle textstyle limits nolimits big Big bigg Bigg bigl bigr Bigl Bigr"
                    " biggl biggr Biggl Biggr".split())

SUPERSCRIPTS = dict(
    zip(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW⊤′*",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ′*",
        strict=True,
    )
)
SUBSCRIPTS = dict(
    zip("0123456789+−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)
