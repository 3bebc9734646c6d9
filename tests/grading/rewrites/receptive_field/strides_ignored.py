def receptive_field(layers):
    sees = 1
    for layer in layers:
        sees += layer[0]
    return sees - len(layers)
