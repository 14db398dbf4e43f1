package main

import policies "github.com/kyverno/api/api/policies.kyverno.io/v1beta1"

// usage is everything that holds at a time: what objects are judged by, and what changes, makes and verifies.
type usage struct {
	catalogue
	Mutating   []*policies.MutatingPolicy   `json:"mutating"`
	Generating []*policies.GeneratingPolicy `json:"generating"`
	// Verifying ask registries about the images of a pod.
	Verifying []*policies.ImageValidatingPolicy `json:"verifying"`
}

// answers is what a usage is compiled to.
type answers struct {
	*judge
	*mutator
	*generator
	*verifier
}

func newAnswers(given usage) (*answers, error) {
	judge, err := newJudge(given.catalogue)
	if err != nil {
		return nil, err
	}
	result := &answers{judge: judge}
	if len(given.Mutating) > 0 {
		if result.mutator, err = newMutator(given.Mutating, given.Exceptions, judge); err != nil {
			return nil, err
		}
	}
	if len(given.Generating) > 0 {
		if result.generator, err = newGenerator(given.Generating, given.Exceptions, judge); err != nil {
			return nil, err
		}
	}
	if len(given.Verifying) > 0 {
		if result.verifier, err = newVerifier(given.Verifying, given.Exceptions, judge); err != nil {
			return nil, err
		}
	}
	return result, nil
}
