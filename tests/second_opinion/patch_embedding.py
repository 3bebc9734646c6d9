"""transformers' ViTEmbeddings in float64, with the case's weights put into its parameters."""

import torch
from transformers import ViTConfig
from transformers.models.vit.modeling_vit import ViTEmbeddings

SOURCE = "transformers: ViTEmbeddings"


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    width, channels, patch, _ = weight.shape
    config = ViTConfig(
        hidden_size=width,
        num_channels=channels,
        patch_size=patch,
        image_size=images.shape[2:],
        hidden_dropout_prob=0.0,
    )
    layer = ViTEmbeddings(config).double().eval()
    values = {
        "cls_token": cls_token[None, None],
        "position_embeddings": pos_embedding[None],
        "patch_embeddings.projection.weight": weight,
        "patch_embeddings.projection.bias": bias,
    }
    layer.load_state_dict({name: torch.from_numpy(array.copy()) for name, array in values.items()})
    with torch.no_grad():
        return layer(torch.from_numpy(images.copy())).numpy()
