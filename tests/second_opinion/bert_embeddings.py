"""transformers' BertEmbeddings in float64, with the case's tables put into its parameters."""

import torch
from transformers import BertConfig
from transformers.models.bert.modeling_bert import BertEmbeddings

SOURCE = "transformers: BertEmbeddings"


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    config = BertConfig(
        vocab_size=len(token_table),
        hidden_size=token_table.shape[1],
        type_vocab_size=len(segment_table),
        max_position_embeddings=len(position_table),
        num_attention_heads=1,
        layer_norm_eps=eps,
        hidden_dropout_prob=0.0,
        pad_token_id=None,
    )
    layer = BertEmbeddings(config).double().eval()
    values = {
        "word_embeddings.weight": token_table,
        "token_type_embeddings.weight": segment_table,
        "position_embeddings.weight": position_table,
        "LayerNorm.weight": gamma,
        "LayerNorm.bias": beta,
    }
    layer.load_state_dict({name: torch.from_numpy(array.copy()) for name, array in values.items()})
    ids, segments = torch.from_numpy(token_ids.copy()), torch.from_numpy(segment_ids.copy())
    with torch.no_grad():
        return layer(input_ids=ids, token_type_ids=segments).numpy()
