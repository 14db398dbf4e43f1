package main

import (
	"encoding/json"
	"fmt"

	"github.com/kyverno/kyverno/pkg/cel/libs"
	kerrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// neighbour is an object that is in the cluster already.
type neighbour struct {
	// Plural, lower case: "pods".
	Resource string          `json:"resource"`
	Object   json.RawMessage `json:"object"`
}

// neighbours is what `resource.List` and `resource.Get` of a policy see. Kyverno's own fake knows no list over all
// namespaces, no labels, and takes a kind without objects for one that there is not; the rest is its own.
type neighbours struct {
	*libs.FakeContextProvider
	objects map[schema.GroupVersionResource][]unstructured.Unstructured
}

func newNeighbours(given []neighbour) (*neighbours, error) {
	result := &neighbours{
		FakeContextProvider: libs.NewFakeContextProvider(),
		objects:             map[schema.GroupVersionResource][]unstructured.Unstructured{},
	}
	for _, each := range given {
		object := unstructured.Unstructured{}
		if err := object.UnmarshalJSON(each.Object); err != nil {
			return nil, err
		}
		resource := object.GroupVersionKind().GroupVersion().WithResource(each.Resource)
		result.objects[resource] = append(result.objects[resource], object)
	}
	return result, nil
}

func (n *neighbours) ListResources(
	apiVersion, resource, namespace string, wanted map[string]string,
) (*unstructured.UnstructuredList, error) {
	group, err := schema.ParseGroupVersion(apiVersion)
	if err != nil {
		return nil, err
	}
	list := &unstructured.UnstructuredList{Object: map[string]any{"apiVersion": apiVersion, "kind": "List"}}
	selector := labels.SelectorFromSet(wanted)
	for _, object := range n.objects[group.WithResource(resource)] {
		if namespace != "" && object.GetNamespace() != namespace {
			continue
		}
		if selector.Matches(labels.Set(object.GetLabels())) {
			list.Items = append(list.Items, object)
		}
	}
	return list, nil
}

func (n *neighbours) GetResource(apiVersion, resource, namespace, name string) (*unstructured.Unstructured, error) {
	list, err := n.ListResources(apiVersion, resource, namespace, nil)
	if err != nil {
		return nil, err
	}
	for _, object := range list.Items {
		if object.GetName() == name && object.GetNamespace() == namespace {
			return &object, nil
		}
	}
	return nil, kerrors.NewNotFound(schema.GroupResource{Resource: resource}, name)
}

func (n *neighbours) Clone() libs.Context {
	return n
}

// PostResource would make something, which no policy of ours asks for.
func (n *neighbours) PostResource(_, resource, _ string, _ map[string]any) (*unstructured.Unstructured, error) {
	return nil, fmt.Errorf("nothing is posted here, and %s were to be", resource)
}
