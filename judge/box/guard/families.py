"""What ``forbid`` in a problem.toml may name, and the families it may name by ``@word``.

An entry is one of
  * a dotted name: a function, class or method (``sorted``, ``list.sort``, ``numpy.cumsum``,
    ``torch.nn.functional.softmax``), or the method of one object (``numpy.add.accumulate``);
  * a package with all that is in it: ``sklearn.*``;
  * an operator: ``**``;
  * an operation of torch's dispatcher: ``aten::_softmax``;
  * a family of this table: ``@sorting``.
A name that the installed version lacks is no error: it cannot be called either.
"""

from __future__ import annotations

from itertools import product

from judge.hints import Iterable


class UnknownFamily(ValueError):
    """``forbid`` names a family that the table lacks; the message suggests the nearest."""


def within(owners: str, names: str) -> tuple[str, ...]:
    """Every name under every owner, both separated by spaces."""
    return tuple(f"{owner}.{name}" for owner, name in product(owners.split(), names.split()))


TENSOR = "torch torch.Tensor"
FUNCTIONAL = "torch torch.nn.functional"

ATTENTION = (
    *within("torch.nn.functional", "scaled_dot_product_attention multi_head_attention_forward"),
    *within("torch.nn", "MultiheadAttention Transformer TransformerEncoder TransformerDecoder"),
    *within("torch.nn", "TransformerEncoderLayer TransformerDecoderLayer"),
    "torch.nn.attention.flex_attention.flex_attention",
    *within("torch", "_native_multi_head_attention _transformer_encoder_layer_fwd"),
    "aten::scaled_dot_product_attention",
    "aten::_scaled_dot_product_attention_math",
    "aten::_scaled_dot_product_flash_attention",
    "aten::_scaled_dot_product_flash_attention_for_cpu",
    "aten::_scaled_dot_product_efficient_attention",
    *("aten::_native_multi_head_attention", "aten::_transformer_encoder_layer_fwd"),
)

SOFTMAX = (
    *within(f"{TENSOR} torch.special torch.nn.functional", "softmax log_softmax"),
    *within(f"{TENSOR} torch.special", "logsumexp"),
    *within("torch.nn.functional", "softmin gumbel_softmax"),
    *within("torch", "_softmax _log_softmax _safe_softmax logcumsumexp"),
    "torch.Tensor.logcumsumexp",
    *within("torch.nn", "Softmax LogSoftmax Softmin Softmax2d AdaptiveLogSoftmaxWithLoss"),
    *within("scipy.special", "softmax log_softmax logsumexp"),
    *("numpy.logaddexp.reduce", "numpy.logaddexp.accumulate"),
    *("aten::_softmax", "aten::_log_softmax", "aten::_safe_softmax", "aten::logsumexp"),
    *("aten::softmax", "aten::log_softmax", "aten::logcumsumexp"),
)

CROSS_ENTROPY = (
    *within("torch.nn.functional", "cross_entropy nll_loss nll_loss2d linear_cross_entropy"),
    *within("torch._C._nn", "nll_loss nll_loss2d nll_loss_nd cross_entropy_loss"),
    *within("torch.nn", "CrossEntropyLoss NLLLoss NLLLoss2d"),
    *within("sklearn.metrics", "log_loss"),
    *("aten::nll_loss_forward", "aten::nll_loss2d_forward", "aten::cross_entropy_loss"),
)

FAMILIES: dict[str, tuple[str, ...]] = {
    "@sorting": (
        *("sorted", "list.sort", "queue.PriorityQueue"),
        *within("heapq", "heappush heappop heapify heappushpop heapreplace"),
        *within("heapq", "merge nlargest nsmallest"),
        *within("heapq", "_heappop_max _heapreplace_max _heapify_max _siftdown _siftup"),
        *within("heapq", "heappush_max heappop_max heapify_max heappushpop_max heapreplace_max"),
        *within("bisect", "bisect bisect_left bisect_right insort insort_left insort_right"),
        *within("numpy", "sort argsort msort lexsort partition argpartition"),
        *within("numpy", "sort_complex searchsorted _core.multiarray.lexsort"),
        *within("numpy", "unique unique_all unique_counts unique_inverse unique_values"),
        *within("numpy.ndarray", "sort argsort partition argpartition searchsorted"),
        *within(TENSOR, "sort argsort msort topk kthvalue unique unique_consecutive"),
        *within("torch", "searchsorted bucketize"),
        *within("pandas", "Series.sort_values DataFrame.sort_values Index.sort_values"),
        *("aten::sort", "aten::argsort", "aten::topk", "aten::_unique2", "aten::kthvalue"),
    ),
    "@power": (
        *("**", "pow"),
        *within("operator", "pow ipow __pow__ __ipow__"),
        *within("int float complex", "__pow__ __rpow__"),
        *within("math", "pow exp exp2 expm1 log log2 log10 log1p"),
        *within("cmath", "exp log log10"),
        *within("numpy", "power pow float_power exp exp2 expm1 log log2 log10 log1p"),
        *within("numpy", "logaddexp logaddexp2 geomspace logspace vander linalg.matrix_power"),
        *within("numpy.ndarray", "__pow__ __rpow__ __ipow__"),
        *within(TENSOR, "pow exp exp2 expm1 log log2 log10 log1p float_power matrix_power"),
        *within("torch.Tensor", "__pow__ __rpow__ __ipow__ pow_ exp_ log_"),
        *within("decimal.Decimal", "__pow__ __rpow__ exp ln log10 sqrt"),
        *within("decimal.Context", "power exp ln log10"),
        *within("fractions.Fraction", "__pow__ __rpow__"),
        *("aten::pow", "aten::exp", "aten::log"),
    ),
    "@copying": (
        *within("copy", "copy deepcopy replace _deepcopy_list _deepcopy_dict _reconstruct"),
        *within("pickle _pickle", "dump dumps load loads Pickler Unpickler"),
        *within("pickle", "_dump _dumps _load _loads _Pickler _Unpickler"),
        *within("marshal", "dump dumps load loads"),
        *within("json", "dump dumps load loads JSONEncoder JSONDecoder"),
        *within("json.encoder", "c_make_encoder _make_iterencode"),
        *within("json.scanner", "c_make_scanner py_make_scanner"),
        *within("_json", "make_encoder make_scanner"),
        *within("numpy", "save savez load ndarray.__deepcopy__ ndarray.dumps"),
        *within("torch", "save load"),
    ),
    "@convolution": (
        *within(FUNCTIONAL, "conv1d conv2d conv3d conv_tbc"),
        *within(FUNCTIONAL, "conv_transpose1d conv_transpose2d conv_transpose3d"),
        *within("torch", "convolution _convolution mkldnn_convolution"),
        *within("torch._C._nn", "slow_conv_dilated2d thnn_conv2d slow_conv3d"),
        *within("torch.nn", "Conv1d Conv2d Conv3d LazyConv1d LazyConv2d LazyConv3d"),
        *within("torch.nn", "ConvTranspose1d ConvTranspose2d ConvTranspose3d"),
        *within("torch.nn", "LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d"),
        *within("numpy", "convolve correlate"),
        *within("numpy._core.multiarray", "correlate correlate2"),
        *within("scipy.signal", "convolve convolve2d correlate correlate2d fftconvolve"),
        *within("scipy.signal", "oaconvolve sepfir2d lfilter"),
        *within("scipy.ndimage", "convolve convolve1d correlate correlate1d generic_filter"),
        *within("cv2", "filter2D sepFilter2D"),
        *("aten::convolution", "aten::_convolution", "aten::convolution_overrideable"),
        *("aten::mkldnn_convolution", "aten::_slow_conv2d_forward", "aten::thnn_conv2d"),
        *("aten::slow_conv_dilated2d", "aten::slow_conv3d_forward", "aten::_conv_depthwise2d"),
    ),
    "@cumsum": (
        *within("numpy", "cumsum cumulative_sum nancumsum ndarray.cumsum"),
        *within("numpy", "ufunc.accumulate add.accumulate"),
        "itertools.accumulate",
        *within(TENSOR, "cumsum logcumsumexp"),
        *("torch.Tensor.cumsum_", "torch.cumulative_trapezoid", "aten::cumsum"),
        *within("scipy.integrate", "cumulative_trapezoid cumulative_simpson"),
        *within("scipy.signal", "lfilter"),
        *within("cv2", "integral integral2 integral3"),
        *within("pandas", "Series.cumsum DataFrame.cumsum"),
        "skimage.transform.integral_image",
    ),
    "@softmax": (*SOFTMAX, *ATTENTION, *CROSS_ENTROPY),
    "@attention": ATTENTION,
    "@cross_entropy": (*CROSS_ENTROPY, *SOFTMAX),
    "@norms": (
        *within(FUNCTIONAL, "batch_norm layer_norm group_norm instance_norm rms_norm"),
        *within("torch.nn.functional", "local_response_norm"),
        *within("torch", "native_batch_norm native_layer_norm native_group_norm"),
        *within("torch", "_native_batch_norm_legit _batch_norm_impl_index _fused_rms_norm"),
        *within("torch.nn", "BatchNorm1d BatchNorm2d BatchNorm3d SyncBatchNorm LayerNorm"),
        *within("torch.nn", "GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d RMSNorm"),
        *within("torch.nn", "LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d"),
        *within("torch.nn", "LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d"),
        *("aten::native_layer_norm", "aten::native_group_norm", "aten::native_batch_norm"),
        *("aten::_native_batch_norm_legit", "aten::_native_batch_norm_legit_no_training"),
        *("aten::_batch_norm_with_update", "aten::_batch_norm_no_update", "aten::_fused_rms_norm"),
        *("aten::batch_norm", "aten::layer_norm", "aten::group_norm", "aten::instance_norm"),
    ),
    "@lstm": (
        *within("torch.nn", "LSTM LSTMCell GRU GRUCell RNN RNNCell RNNBase RNNCellBase"),
        *within("torch", "lstm lstm_cell gru gru_cell"),
        *within("torch", "rnn_tanh rnn_tanh_cell rnn_relu rnn_relu_cell"),
        *within("torch", "quantized_lstm_cell mkldnn_rnn_layer"),
        *("aten::lstm", "aten::lstm_cell", "aten::gru", "aten::gru_cell", "aten::rnn_tanh"),
        *("aten::mkldnn_rnn_layer", "aten::_thnn_fused_lstm_cell", "aten::_thnn_fused_gru_cell"),
    ),
    "@concatenation": (
        *within("numpy", "concatenate concat stack unstack hstack vstack dstack column_stack"),
        *within("numpy", "row_stack block append insert r_ c_ _core.multiarray.concatenate"),
        *within("torch", "cat concat concatenate stack hstack vstack dstack column_stack"),
        *within("torch", "row_stack _stack block_diag cartesian_prod"),
        *within("torch.nn.utils.rnn", "pad_sequence"),
        *("aten::cat", "aten::stack", "aten::_stack", "aten::concat", "aten::hstack"),
    ),
    "@channel_shuffle": (
        *within(FUNCTIONAL, "channel_shuffle native_channel_shuffle"),
        *("torch.nn.ChannelShuffle", "aten::channel_shuffle", "aten::native_channel_shuffle"),
    ),
    "@sklearn": ("sklearn.*",),
    "@torchvision": ("torchvision.*", "torchvision::nms"),
}

TAMPERING = (
    *within("sys", "setprofile getprofile settrace _current_frames _getframe"),
    *within("sys.monitoring", "use_tool_id free_tool_id set_events register_callback"),
    *within("threading", "setprofile setprofile_all_threads"),
    *within("gc", "get_objects get_referrers get_referents"),
    *within("inspect", "currentframe stack getouterframes"),
    *within("ctypes", "CDLL PyDLL cast string_at memmove"),
    *("ctypes.*", "judge.*"),
)
"""What takes the guard off or looks behind it; forbidden wherever anything is."""


def expand(forbid: Iterable[str]) -> tuple[str, ...]:
    """The plain entries behind ``forbid``; UnknownFamily names what the table lacks."""
    entries: dict[str, None] = {}
    for entry in forbid:
        if entry.startswith("@") and entry not in FAMILIES:
            from difflib import get_close_matches

            near = get_close_matches(entry, FAMILIES, 1, 0.4)
            hint = f" (did you mean {near[0]}?)" if near else ""
            raise UnknownFamily(f"forbid names an unknown family {entry}{hint}")
        entries.update(dict.fromkeys(FAMILIES.get(entry, (entry,))))
    return tuple(entries)
