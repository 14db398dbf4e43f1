package main

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	policies "github.com/kyverno/api/api/policies.kyverno.io/v1beta1"
	"github.com/kyverno/kyverno/pkg/cel/libs"
	"github.com/kyverno/kyverno/pkg/cel/matching"
	"github.com/kyverno/kyverno/pkg/cel/policies/mpol/compiler"
	"github.com/kyverno/kyverno/pkg/cel/policies/mpol/engine"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/kubectl-validate/pkg/openapiclient"
)

// schemas are those of Kubernetes, by which a change is merged into an object. Kyverno asks the API server for them.
var schemas = sync.OnceValue(func() compiler.TypeConverterManager {
	manager := compiler.NewStaticTypeConverterManager(openapiclient.NewHardcodedBuiltins("1.35"))
	// The first question writes what later ones read, and is asked before any of them.
	manager.GetTypeConverter(schema.GroupVersionKind{Version: "v1", Kind: "Pod"})
	return manager
})

// mutator changes objects by compiled policies.
type mutator struct {
	engine engine.Engine
	judge  *judge
}

func newMutator(given []*policies.MutatingPolicy, exceptions []*policies.PolicyException, judge *judge) (*mutator, error) {
	likes := make([]policies.MutatingPolicyLike, 0, len(given))
	for _, policy := range given {
		likes = append(likes, policy)
	}
	around := libs.NewFakeContextProvider()
	provider, err := engine.NewProvider(compiler.NewCompiler(), likes, exceptions, around)
	if err != nil {
		return nil, err
	}
	made := engine.NewEngine(provider, judge.namespace, matching.NewMatcher(), schemas(), around)
	return &mutator{engine: made, judge: judge}, nil
}

// change is what all policies together make of an object.
type change struct {
	// Before is the object that was asked about, where it was decoded and encoded.
	Before json.RawMessage `json:"before,omitempty"`
	// Object is the whole of it, changed or not.
	Object json.RawMessage `json:"object,omitempty"`
	// Policies are those that match the object, in the order in which they acted.
	Policies []verdict `json:"policies"`
	// Refused is why the object cannot be decoded into its type; no policy was asked.
	Refused string `json:"refused,omitempty"`
}

func (m *mutator) mutate(asked submission) (change, error) {
	object, refused, err := received(asked)
	if err != nil || refused != "" {
		return change{Policies: []verdict{}, Refused: refused}, err
	}
	result := change{Policies: []verdict{}}
	if asked.Stored {
		if result.Before, err = object.MarshalJSON(); err != nil {
			return change{}, err
		}
	}
	response, err := m.engine.Handle(context.Background(), m.judge.request(asked, object), nil)
	if err != nil {
		return change{}, err
	}
	for _, policy := range response.Policies {
		for _, rule := range policy.Rules {
			found := verdict{Policy: policy.Policy.GetName(), Status: string(rule.Status())}
			if found.Status != "pass" {
				found.Message = rule.Message()
			}
			result.Policies = append(result.Policies, found)
		}
	}
	made := response.PatchedResource
	if made == nil {
		made = response.Resource
	}
	if made == nil {
		return change{}, fmt.Errorf("Kyverno says nothing about the object")
	}
	result.Object, err = made.MarshalJSON()
	return result, err
}
