package main

import (
	"context"
	"encoding/json"
	"fmt"

	policies "github.com/kyverno/api/api/policies.kyverno.io/v1beta1"
	celengine "github.com/kyverno/kyverno/pkg/cel/engine"
	"github.com/kyverno/kyverno/pkg/cel/libs"
	"github.com/kyverno/kyverno/pkg/cel/matching"
	"github.com/kyverno/kyverno/pkg/cel/policies/vpol/compiler"
	"github.com/kyverno/kyverno/pkg/cel/policies/vpol/engine"
	admission "k8s.io/api/admission/v1"
	authentication "k8s.io/api/authentication/v1"
	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// catalogue is what an object is judged by.
type catalogue struct {
	Policies   []*policies.ValidatingPolicy `json:"policies"`
	Exceptions []*policies.PolicyException  `json:"exceptions"`
	// Namespaces have these labels; one that is not named has only what Kubernetes gives every namespace.
	Namespaces map[string]map[string]string `json:"namespaces"`
	// Neighbours are in the cluster already, for policies that look at more than one object.
	Neighbours []neighbour `json:"neighbours"`
}

// judge holds compiled policies.
type judge struct {
	engine     engine.Engine
	context    libs.Context
	namespaces map[string]map[string]string
}

// newJudge compiles each policy, and what Kyverno derives from it for controllers, once.
func newJudge(given catalogue) (*judge, error) {
	likes := make([]policies.ValidatingPolicyLike, 0, len(given.Policies))
	for _, policy := range given.Policies {
		likes = append(likes, policy)
	}
	around, err := newNeighbours(given.Neighbours)
	if err != nil {
		return nil, err
	}
	// What a policy calls `resource` is bound where it is compiled, to what is kept for the whole process.
	libs.LibraryContext = around
	provider, err := engine.NewProvider(compiler.NewCompiler(), likes, given.Exceptions)
	if err != nil {
		return nil, err
	}
	result := &judge{namespaces: given.Namespaces, context: around}
	result.engine = engine.NewEngine(provider, result.namespace, matching.NewMatcher())
	return result, nil
}

func (j *judge) namespace(name string) *core.Namespace {
	labels := map[string]string{"kubernetes.io/metadata.name": name}
	for key, value := range j.namespaces[name] {
		labels[key] = value
	}
	return &core.Namespace{ObjectMeta: meta.ObjectMeta{Name: name, Labels: labels}}
}

// submission is an object on its way into the cluster.
type submission struct {
	Object      json.RawMessage `json:"object"`
	Resource    string          `json:"resource"`
	Subresource string          `json:"subresource"`
	Operation   string          `json:"operation"`
	// Stored asks for the object as the API server hands it to a webhook: decoded into its type and encoded again.
	Stored bool `json:"stored"`
}

// judgement is what every matching policy says. A policy that does not match says nothing.
type judgement struct {
	Verdicts []verdict `json:"verdicts"`
	// Object is what was judged, where that is not what was asked about.
	Object json.RawMessage `json:"object,omitempty"`
	// Refused is why the object cannot be decoded into its type; no policy was asked.
	Refused string `json:"refused,omitempty"`
}

type verdict struct {
	Policy string `json:"policy"`
	Status string `json:"status"`
	// Validation is the index of the one that decided, of a policy that does not pass.
	Validation string `json:"validation,omitempty"`
	Message    string `json:"message,omitempty"`
}

func (j *judge) judge(asked submission) (judgement, error) {
	if j.engine == nil {
		return judgement{}, fmt.Errorf("no policies are in use")
	}
	raw := []byte(asked.Object)
	var stored json.RawMessage
	if asked.Stored {
		var err error
		if stored, err = decodeAndEncode(raw); err != nil {
			return judgement{Verdicts: []verdict{}, Refused: err.Error()}, nil
		}
		raw = stored
	}
	object := &unstructured.Unstructured{}
	if err := object.UnmarshalJSON(raw); err != nil {
		return judgement{Verdicts: []verdict{}, Refused: err.Error()}, nil
	}
	response, err := j.engine.Handle(context.Background(), j.request(asked, object), nil)
	if err != nil {
		return judgement{}, err
	}
	verdicts := []verdict{}
	for _, policy := range response.Policies {
		for _, rule := range policy.Rules {
			found := verdict{Policy: policy.Policy.GetName(), Status: string(rule.Status())}
			if found.Status != "pass" {
				found.Validation = rule.Properties()["cel.validationIndex"]
				found.Message = rule.Message()
			}
			verdicts = append(verdicts, found)
		}
	}
	return judgement{Verdicts: verdicts, Object: stored}, nil
}

func (j *judge) request(asked submission, object *unstructured.Unstructured) celengine.EngineRequest {
	kind := object.GroupVersionKind()
	resource := schema.GroupVersionResource{Group: kind.Group, Version: kind.Version, Resource: asked.Resource}
	var old runtime.Object
	if asked.Operation == string(admission.Update) {
		old = object.DeepCopy()
	}
	return celengine.Request(
		j.context, kind, resource, asked.Subresource, object.GetName(), object.GetNamespace(),
		admission.Operation(asked.Operation), authentication.UserInfo{}, object, old, false, nil,
	)
}
