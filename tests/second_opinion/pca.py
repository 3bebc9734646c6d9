from sklearn.decomposition import PCA

SOURCE = "sklearn.decomposition.PCA"


def pca(x, k):
    model = PCA(n_components=k, svd_solver="full").fit(x)
    return model.components_, model.transform(x)
