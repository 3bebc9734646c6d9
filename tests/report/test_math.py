"""Formulas: on one line, on several, and those that are refused."""

import pytest

from judge.report.columns import cells
from judge.report.math.boxes import display
from judge.report.math.latex import MathError, parse
from judge.report.math.linear import linear

LINES = [
    (r"x_i^2", "xᵢ²"),
    (r"d_k \ne d_v", "dₖ ≠ dᵥ"),
    (r"\sigma_B^2", "σ_B²"),
    (r"2^{31}", "2³¹"),
    (r"e^{-x}", "e⁻ˣ"),
    (r"e^{x_i - m}", "e^(xᵢ−m)"),
    (r"k^\top", "kᵀ"),
    (r"\mathbb{R}^{n \times d}", "ℝ^(n×d)"),
    (r"\frac{1}{2}", "1/2"),
    (r"\frac{a + b}{c - d}", "(a + b)/(c − d)"),
    (r"\frac{q k^\top}{\sqrt{d_k}}", "q kᵀ/√dₖ"),
    (r"\frac{1}{ab}", "1/ab"),
    (r"\frac{1}{a b}", "1/(a b)"),
    (r"\frac{a}{b}c", "(a/b)c"),
    (r"\frac{a}{b} + c", "a/b + c"),
    (r"\frac{|A \cap B|}{|A \cup B|}", "|A ∩ B|/|A ∪ B|"),
    (r"\sqrt{\sigma^2 + \epsilon}", "√(σ² + ε)"),
    (r"\sqrt[3]{x}", "³√x"),
    (r"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ"),
    (r"\frac{1}{n} \sum_{i \in S} x_i", "(1/n) ∑_(i∈S) xᵢ"),
    (r"\max_j z_j", "maxⱼ zⱼ"),
    (r"\operatorname{argmax}_j z_j", "argmaxⱼ zⱼ"),
    (r"O(n \log n)", "O(n log n)"),
    (r"\mathrm{softmax}(x)_i", "softmax(x)ᵢ"),
    (r"-1 \le x < 2", "−1 ≤ x < 2"),
    (r"a = -b", "a = −b"),
    (r"\hat{y} - \bar{x}", "y\u0302 − x\u0304"),
    (r"W_{c, k}", "W[c, k]"),
    (r"H_{\text{out}}", "H_out"),
    (r"x^{(t)}", "x⁽ᵗ⁾"),
    (r"f'(x)", "f′(x)"),
    (r"\left\lfloor \frac{H + 2p - k}{s} \right\rfloor + 1", "⌊(H + 2p − k)/s⌋ + 1"),
    (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "(1 2; 3 4)"),
    (r"\{0, 1\}", "{0, 1}"),
    (r"x \quad \text{if } x > 0", "x  if x > 0"),
    (r"\left(\frac{1}{x}\right)^n", "(1/x)ⁿ"),
    (r"\mathcal{L} = 1 - \mathrm{IoU}", "ℒ = 1 − IoU"),
]

DISPLAYS = [
    (
        r"\mathrm{softmax}\left(\frac{q k^\top}{\sqrt{d_k}}\right) v",
        """
       ⎛ q kᵀ ⎞
softmax⎜──────⎟ v
       ⎝ √dₖ  ⎠""",
    ),
    (
        r"\mu = \frac{1}{n} \sum_{i=1}^{n} x_i",
        """
     1   n
μ = ───  ∑  xᵢ
     n  i=1""",
    ),
    (
        r"f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}",
        """
f(x) = ⎰x  if x > 0
       ⎱0  otherwise""",
    ),
    (r"\begin{aligned} a &= b \\ &= c + d \end{aligned}", "\na = b\n  = c + d"),
    (r"\left(\frac{a}{b}\right)^2", "\n⎛ a ⎞²\n⎜───⎟\n⎝ b ⎠"),
    (r"\begin{bmatrix} 1 & 20 \\ 300 & 4 \end{bmatrix}", "\n⎡ 1   20⎤\n⎣300  4 ⎦"),
]

REFUSED = [
    (r"\foo", "not supported"),
    (r"\frac{1}", "lacks an argument"),
    (r"\frac{1}{2", "not closed"),
    (r"x_1_2", "two '_'"),
    (r"^2", "nothing to stand at"),
    (r"\hat{xy}", "more than one character"),
    (r"\left( x", r"\left without \right"),
    (r"\left x \right)", "no delimiter"),
    (r"\begin{tikzcd} a \end{tikzcd}", "not supported"),
    (r"\begin{pmatrix} a \end{bmatrix}", "another"),
    (r"\begin{pmatrix} a", "not closed"),
    (r"a } b", "unexpected"),
    (r"\text x", "needs braces"),
    (r"\underbrace{x}", "not supported"),
]


@pytest.mark.parametrize(("source", "text"), LINES)
def test_linear(source: str, text: str) -> None:
    assert linear(parse(source)) == text


@pytest.mark.parametrize(("source", "text"), DISPLAYS)
def test_display(source: str, text: str) -> None:
    assert "\n".join(display(parse(source), 70)) == text.removeprefix("\n")


@pytest.mark.parametrize(("source", "complaint"), REFUSED)
def test_refused(source: str, complaint: str) -> None:
    with pytest.raises(MathError) as caught:
        parse(source)
    assert complaint in str(caught.value)


@pytest.mark.parametrize("source", [source for source, _ in LINES + DISPLAYS])
@pytest.mark.parametrize("width", [8, 20])
def test_display_keeps_to_its_width(source: str, width: int) -> None:
    assert max(map(cells, display(parse(source), width))) <= width


def test_wide_display_breaks_before_its_signs() -> None:
    source = r"y = \frac{a}{b} + \frac{cccccccc}{d} + eeeeeeeeee"
    lines = display(parse(source), 22)
    assert lines[1].startswith("y = ───")
    assert lines[-1] == "    + eeeeeeeeee"
