package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	policies "github.com/kyverno/api/api/policies.kyverno.io/v1beta1"
	"github.com/kyverno/kyverno/pkg/logging"
	"github.com/kyverno/kyverno/pkg/validation/exception"
	"github.com/kyverno/kyverno/pkg/webhooks/celexception"
	"github.com/kyverno/kyverno/pkg/webhooks/handlers"
	"github.com/kyverno/kyverno/pkg/webhooks/policy"
	admission "k8s.io/api/admission/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	strict "sigs.k8s.io/json"
)

// admitted is what Kyverno's own webhook says about one of Kyverno's resources.
type admitted struct {
	Allowed  bool     `json:"allowed"`
	Message  string   `json:"message,omitempty"`
	Warnings []string `json:"warnings,omitempty"`
}

func admit(manifest json.RawMessage) (admitted, error) {
	var about meta.PartialObjectMetadata
	if err := json.Unmarshal(manifest, &about); err != nil {
		return admitted{}, err
	}
	if err := knowsEveryField(about.Kind, manifest); err != nil {
		return admitted{Message: err.Error()}, nil
	}
	request := handlers.AdmissionRequest{AdmissionRequest: admission.AdmissionRequest{
		UID:       "conformance",
		Kind:      meta.GroupVersionKind(schema.FromAPIVersionAndKind(about.APIVersion, about.Kind)),
		Name:      about.Name,
		Namespace: about.Namespace,
		Operation: admission.Create,
		Object:    runtime.RawExtension{Raw: manifest},
	}}
	validate := policy.NewHandlers(nil, nil, "", "").Validate
	if about.Kind == "PolicyException" {
		options := exception.ValidationOptions{Enabled: true, Namespace: about.Namespace}
		validate = celexception.NewHandlers(options).Validate
	}
	response := validate(context.Background(), logging.GlobalLogger(), request, "", time.Now())
	result := admitted{Allowed: response.Allowed, Warnings: response.Warnings}
	if response.Result != nil {
		result.Message = response.Result.Message
	}
	return result, nil
}

// knowsEveryField is what the API server does by the schemas of Kyverno's resources, more strictly: it drops a field that
// it does not know.
func knowsEveryField(kind string, manifest json.RawMessage) error {
	types := map[string]any{
		"ValidatingPolicy":      &policies.ValidatingPolicy{},
		"MutatingPolicy":        &policies.MutatingPolicy{},
		"GeneratingPolicy":      &policies.GeneratingPolicy{},
		"ImageValidatingPolicy": &policies.ImageValidatingPolicy{},
		"PolicyException":       &policies.PolicyException{},
	}
	into, known := types[kind]
	if !known {
		return fmt.Errorf("%s is no kind that is judged here", kind)
	}
	unknown, err := strict.UnmarshalStrict(manifest, into)
	return errors.Join(append(unknown, err)...)
}
