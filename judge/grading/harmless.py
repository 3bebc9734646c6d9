"""What a text may name and still be known to answer each call by itself (judge.grading.purity).

Nothing here keeps anything beyond a call or draws at random, whatever it belongs to: tests look
through NumPy, torch, math and the built-ins for what does.
"""

from __future__ import annotations

MODULES = frozenset("math numpy torch torch.nn.functional heapq bisect itertools".split())
IMPORTED = {
    "__future__": frozenset({"annotations"}),
    "collections": frozenset("Counter OrderedDict defaultdict deque".split()),
    "functools": frozenset("cmp_to_key reduce".split()),
    "typing": frozenset("Any Callable Dict Iterable Iterator List Optional Sequence Set Tuple "
                        "Union".split()),
}  # fmt: skip
"""What may be imported from where; from MODULES, whatever may stand behind a dot."""

BUILTINS = frozenset("""
    abs all any bin bool bytearray bytes chr complex dict divmod enumerate filter float frozenset
    hex int isinstance iter len list map max min next oct ord pow print range repr reversed round
    set slice sorted str sum tuple zip
    ArithmeticError AssertionError Exception IndexError KeyError LookupError NotImplemented
    NotImplementedError OverflowError RuntimeError StopIteration TypeError ValueError
    ZeroDivisionError
""".split())

ATTRIBUTES = frozenset("""
    append appendleft clear copy count difference discard extend extendleft fromkeys get index
    insert intersection isdisjoint issubset issuperset items keys most_common pop popitem popleft
    remove reverse rotate setdefault sort symmetric_difference union update values

    bit_length capitalize endswith find isalnum isalpha isdigit isdecimal islower isnumeric
    isspace isupper join ljust lower lstrip partition replace rfind rjust rpartition rsplit
    rstrip split splitlines startswith strip swapcase title upper zfill

    acos asin atan atan2 ceil comb cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial
    floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma
    log log10 log1p log2 modf nan perm pi pow prod radians remainder sin sinh sqrt tan tanh tau
    trunc

    accumulate chain combinations combinations_with_replacement compress cycle dropwhile
    filterfalse from_iterable groupby islice pairwise permutations product starmap takewhile
    zip_longest

    bisect bisect_left bisect_right heapify heappop heappush heappushpop heapreplace insort
    insort_left insort_right merge nlargest nsmallest

    T abs absolute add all allclose amax amin any arange argmax argmin argpartition argsort
    argwhere around array array_equal array_split asarray ascontiguousarray astype atleast_1d
    atleast_2d atleast_3d at average axis base bincount bitwise_and bitwise_or bitwise_xor block
    bool bool_ broadcast_arrays broadcast_to byte cbrt clip column_stack complex128 complex64
    concat concatenate conj contiguous convolve corrcoef correlate cov cross cumprod cumsum
    cumulative_sum delete diag diag_indices diagonal diff digitize divide dot dsplit dstack dtype
    einsum eps equal expand_dims eye fill fill_diagonal finfo flags flat flatnonzero flatten flip
    fliplr flipud float float16 float32 float64 float_power floor_divide fmax fmin full full_like
    geomspace greater greater_equal hsplit hstack identity imag in1d indices inner int int16 int32
    int64 int8 interp intersect1d isin isscalar itemsize item kron less less_equal linalg linspace
    logaddexp logical_and logical_not logical_or logical_xor logspace matmul max maximum mean
    median meshgrid min minimum mod moveaxis multiply nan_to_num nanmax nanmean nanmin nansum nbytes
    ndim negative newaxis nonzero norm not_equal ones ones_like outer pad partition permute power
    ptp put put_along_axis quantile ravel real reciprocal reduce repeat reshape rint roll
    rollaxis rot90 round searchsorted setdiff1d shape short sign signbit size split sqrt square
    squeeze stack std strides subtract sum swapaxes take take_along_axis tensordot tile tobytes
    tolist trace transpose trapezoid tri tril tril_indices triu triu_indices true_divide uint16
    uint32 uint64 uint8 unique unravel_index var vdot view vsplit vstack where zeros zeros_like

    abs_ add_ addmm addmv as_tensor baddbmm bfloat16 bmm cat cdist ceil_ chunk clamp clamp_
    clamp_max clamp_min clip_ clone col2im conv1d conv2d conv3d cummax cummin detach device dim div
    div_ double elu erf exp_ expand expand_as fill_ floor_ fold from_numpy functional gather ge gelu
    gelu_ gt half hardsigmoid hardswish hardtanh index_add index_add_ index_copy index_fill
    index_select inv interpolate is_contiguous is_floating_point kthvalue layer_norm le leaky_relu
    lerp linear log_ log_softmax logsigmoid logsumexp long lt masked_fill masked_fill_
    masked_scatter masked_select max_pool1d max_pool2d mish mm movedim mul mul_ mv narrow ne neg
    new_full new_ones new_tensor new_zeros nn normalize numel numpy one_hot pixel_shuffle pow_
    relu relu_ relu6 repeat_interleave requires_grad rsqrt scaled_dot_product_attention scatter
    scatter_ scatter_add scatter_add_ select select_scatter sigmoid sigmoid_ silu slice_scatter
    smooth_l1_loss softmax softmin softplus softsign sqrt_ squeeze_ sub sub_ tensor tensor_split to
    topk tril_ triu_ type_as unbind unflatten unfold unsqueeze unsqueeze_ zero_ avg_pool1d
    avg_pool2d adaptive_avg_pool1d adaptive_avg_pool2d adaptive_max_pool2d batch_norm
    cosine_similarity cross_entropy group_norm instance_norm mse_loss nll_loss
    binary_cross_entropy binary_cross_entropy_with_logits kl_div
""".split())
