package main

import (
	"context"
	"encoding/json"
	"fmt"
	"sort"
	"sync"

	policies "github.com/kyverno/api/api/policies.kyverno.io/v1beta1"
	"github.com/kyverno/kyverno/pkg/cel/libs"
	"github.com/kyverno/kyverno/pkg/cel/matching"
	"github.com/kyverno/kyverno/pkg/cel/policies/gpol/compiler"
	"github.com/kyverno/kyverno/pkg/cel/policies/gpol/engine"
	"github.com/kyverno/kyverno/pkg/clients/dclient"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/kubernetes/scheme"
)

// generator makes objects by compiled policies.
type generator struct {
	policies []engine.Policy
	judge    *judge
}

func newGenerator(given []*policies.GeneratingPolicy, exceptions []*policies.PolicyException, judge *judge) (*generator, error) {
	result := &generator{judge: judge}
	for _, policy := range given {
		var matched []*policies.PolicyException
		for _, exception := range exceptions {
			for _, ref := range exception.Spec.PolicyRefs {
				if ref.Name == policy.Name && ref.Kind == policy.GetKind() {
					matched = append(matched, exception)
				}
			}
		}
		compiled, errs := compiler.NewCompiler().Compile(policy, matched)
		if len(errs) > 0 {
			return nil, fmt.Errorf("%s: %w", policy.Name, errs.ToAggregate())
		}
		result.policies = append(result.policies, engine.Policy{Policy: policy, Exceptions: matched, CompiledPolicy: compiled})
	}
	return result, nil
}

// happening is something that happened to an object, in a cluster with others.
type happening struct {
	submission
	// Before is what there is already.
	Before []json.RawMessage `json:"before"`
}

// generation is what there is in a cluster after policies made what they make.
type generation struct {
	Policies []verdict `json:"policies"`
	// After is every object but the one that the event is about, by kind and name.
	After []json.RawMessage `json:"after"`
}

// generating is held while a policy makes something: Kyverno keeps the cluster in which for the whole process.
var generating sync.Mutex

func (g *generator) generate(happened happening) (generation, error) {
	object, refused, err := received(happened.submission)
	if err != nil || refused != "" {
		return generation{}, fmt.Errorf("%s %w", refused, err)
	}
	generating.Lock()
	defer generating.Unlock()
	before := libs.LibraryContext
	defer func() { libs.LibraryContext = before }()
	client, err := clusterOf(happened.Before)
	if err != nil {
		return generation{}, err
	}
	// It only asks the client, and no registry.
	around, err := libs.NewContextProvider(client, nil, nil, nil, false)
	if err != nil {
		return generation{}, err
	}
	request := g.judge.request(happened.submission, object)
	request.Context = around
	if object.GetKind() == "Namespace" {
		// The API server says of a namespace that it is in itself.
		request.Request.Namespace = object.GetName()
	}
	result := generation{Policies: []verdict{}, After: []json.RawMessage{}}
	for _, policy := range g.policies {
		response, err := engine.NewEngine(g.judge.namespace, matching.NewMatcher()).Handle(request, policy, false)
		if err != nil {
			return generation{}, err
		}
		for _, each := range response.Policies {
			if each.Result == nil {
				continue
			}
			found := verdict{Policy: each.Policy.GetName(), Status: string(each.Result.Status())}
			if found.Status != "pass" {
				found.Message = each.Result.Message()
			}
			result.Policies = append(result.Policies, found)
		}
	}
	result.After, err = everything(client)
	return result, err
}

// made are the kinds that are made anywhere: Kyverno's stand-in for a cluster is told its resources.
var made = map[schema.GroupVersionResource]schema.GroupVersionKind{
	{Group: "networking.k8s.io", Version: "v1", Resource: "networkpolicies"}: {
		Group: "networking.k8s.io", Version: "v1", Kind: "NetworkPolicy",
	},
	{Version: "v1", Resource: "resourcequotas"}: {Version: "v1", Kind: "ResourceQuota"},
	{Version: "v1", Resource: "limitranges"}:    {Version: "v1", Kind: "LimitRange"},
}

func clusterOf(objects []json.RawMessage) (dclient.Interface, error) {
	there := make([]runtime.Object, 0, len(objects))
	for _, raw := range objects {
		object := &unstructured.Unstructured{}
		if err := object.UnmarshalJSON(raw); err != nil {
			return nil, err
		}
		there = append(there, object)
	}
	lists := map[schema.GroupVersionResource]string{}
	resources := []schema.GroupVersionResource{}
	for resource, kind := range made {
		lists[resource] = kind.Kind + "List"
		resources = append(resources, resource)
	}
	client, err := dclient.NewFakeClient(scheme.Scheme, lists, there...)
	if err != nil {
		return nil, err
	}
	discovery := dclient.NewFakeDiscoveryClient(resources)
	for resource, kind := range made {
		discovery.AddGVRToGVKMapping(resource, kind)
	}
	client.SetDiscovery(discovery)
	return client, nil
}

func everything(client dclient.Interface) ([]json.RawMessage, error) {
	objects := []unstructured.Unstructured{}
	for _, kind := range made {
		list, err := client.ListResource(context.Background(), kind.GroupVersion().String(), kind.Kind, "", nil)
		if err != nil {
			return nil, err
		}
		objects = append(objects, list.Items...)
	}
	key := func(object unstructured.Unstructured) string { return object.GetKind() + "/" + object.GetName() }
	sort.Slice(objects, func(i, j int) bool { return key(objects[i]) < key(objects[j]) })
	all := make([]json.RawMessage, 0, len(objects))
	for _, object := range objects {
		raw, err := object.MarshalJSON()
		if err != nil {
			return nil, err
		}
		all = append(all, raw)
	}
	return all, nil
}
