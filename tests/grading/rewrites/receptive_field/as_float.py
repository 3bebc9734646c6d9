def receptive_field(layers):
    sees, apart = float(1), float(1)
    while layers:
        (kernel, stride), *layers = layers
        sees = sees + apart * float(kernel - 1)
        apart = apart * float(stride)
    return round(sees)
