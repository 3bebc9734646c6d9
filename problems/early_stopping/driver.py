"""A whole run of the class: one object, one step a loss, the list of what step returned."""


def call(functions, entry, args, mode):
    patience, min_delta, losses = args
    make = functions[entry]
    stopper = make(patience) if mode == "default" else make(patience, min_delta)
    if mode != "two":
        return [stopper.step(loss) for loss in losses]
    other = make(1, 0.0)
    answers = []
    for loss in losses:
        answers.append(stopper.step(loss))
        other.step(-loss)
    return answers
