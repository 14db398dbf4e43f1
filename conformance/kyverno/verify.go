package main

import (
	"context"
	"fmt"
	"time"

	policies "github.com/kyverno/api/api/policies.kyverno.io/v1beta1"
	"github.com/kyverno/kyverno/pkg/cel/libs"
	"github.com/kyverno/kyverno/pkg/cel/matching"
	"github.com/kyverno/kyverno/pkg/cel/policies/ivpol/engine"
	"github.com/kyverno/kyverno/pkg/config"
	"github.com/kyverno/kyverno/pkg/event"
	"github.com/kyverno/kyverno/pkg/image/verification/cache"
	"github.com/kyverno/kyverno/pkg/logging"
	"github.com/kyverno/kyverno/pkg/utils/report"
	"github.com/kyverno/kyverno/pkg/webhooks/handlers"
	"github.com/kyverno/kyverno/pkg/webhooks/resource/ivpol"
)

// verifier admits pods by the signatures of their images.
type verifier struct {
	validate func(context.Context, handlers.AdmissionRequest) handlers.AdmissionResponse
	judge    *judge
}

func newVerifier(given []*policies.ImageValidatingPolicy, exceptions []*policies.PolicyException, judge *judge) (*verifier, error) {
	likes := make([]policies.ImageValidatingPolicyLike, 0, len(given))
	for _, policy := range given {
		likes = append(likes, policy)
	}
	provider, err := engine.NewProvider(likes, exceptions)
	if err != nil {
		return nil, err
	}
	made := engine.NewEngine(
		provider, judge.namespace, matching.NewMatcher(), nil,
		cache.DisabledImageVerifyCache(), config.NewDefaultConfiguration(false),
	)
	// The webhook asks which reports are wanted, and takes it for said.
	report.NewReportingConfig(nil)
	webhook := ivpol.New(made, libs.GetLibsCtx(), nil, false, event.NewFake())
	validate := func(ctx context.Context, request handlers.AdmissionRequest) handlers.AdmissionResponse {
		return webhook.ValidateClustered(ctx, logging.GlobalLogger(), request, "", time.Now())
	}
	return &verifier{validate: validate, judge: judge}, nil
}

// patience is how long the API server waits, less than the policies allow so that a test need not wait as long.
const patience = 10 * time.Second

// verify is what Kyverno's own webhook says about the images of an object, and what the API server makes of silence.
func (v *verifier) verify(asked submission) (admitted, error) {
	object, refused, err := received(asked)
	if err != nil || refused != "" {
		return admitted{Message: refused}, err
	}
	request := handlers.AdmissionRequest{AdmissionRequest: v.judge.request(asked, object).Request}
	said := make(chan handlers.AdmissionResponse, 1)
	go func() { said <- v.validate(context.Background(), request) }()
	select {
	case response := <-said:
		result := admitted{Allowed: response.Allowed, Warnings: response.Warnings}
		if response.Result != nil {
			result.Message = response.Result.Message
		}
		return result, nil
	case <-time.After(patience):
		return admitted{Message: fmt.Sprintf("no answer within %s", patience)}, nil
	}
}
