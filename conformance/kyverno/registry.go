package main

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"log"
	"net/http/httptest"
	"strings"
	"sync"

	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/registry"
	gcr "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/random"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/static"
	"github.com/google/go-containerregistry/pkg/v1/types"
)

// images is a registry on loopback, and the keys by which something in it is signed. Both live as long as the process.
var images = sync.OnceValue(func() *imageStore {
	quiet := registry.Logger(log.New(io.Discard, "", 0))
	server := httptest.NewServer(registry.New(quiet, registry.WithReferrersSupport(true)))
	return &imageStore{host: strings.TrimPrefix(server.URL, "http://"), keys: map[string]*ecdsa.PrivateKey{}}
})

type imageStore struct {
	host string
	lock sync.Mutex
	keys map[string]*ecdsa.PrivateKey
}

// wantedKey asks for the public half of a key. One that nobody named yet is made.
type wantedKey struct {
	Name string `json:"name"`
}

type publicKey struct {
	PEM string `json:"pem"`
}

func (s *imageStore) publicKey(wanted wantedKey) (publicKey, error) {
	key, err := s.key(wanted.Name)
	if err != nil {
		return publicKey{}, err
	}
	der, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return publicKey{}, err
	}
	return publicKey{string(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}))}, nil
}

func (s *imageStore) key(name string) (*ecdsa.PrivateKey, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if key, there := s.keys[name]; there {
		return key, nil
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	s.keys[name] = key
	return key, err
}

// wantedImage is an image to be made and pushed. It is another one each time.
type wantedImage struct {
	// Repository is where: "team-a/app".
	Repository string `json:"repository"`
	// SignedBy are names of keys, of which each signs once.
	SignedBy []string `json:"signedBy"`
	// Payload is what becomes of what was signed, after it was: "" for nothing, "altered", or "of another image".
	Payload string `json:"payload"`
}

type pushedImage struct {
	// Registry is its host and port.
	Registry string `json:"registry"`
	// Tagged names it by a tag, Reference by its digest.
	Tagged    string `json:"tagged"`
	Reference string `json:"reference"`
}

func (s *imageStore) push(wanted wantedImage) (pushedImage, error) {
	image, err := random.Image(64, 1)
	if err != nil {
		return pushedImage{}, err
	}
	tag, err := name.NewTag(fmt.Sprintf("%s/%s:1.0.0", s.host, wanted.Repository))
	if err != nil {
		return pushedImage{}, err
	}
	if err := remote.Write(tag, image); err != nil {
		return pushedImage{}, err
	}
	digest, err := image.Digest()
	if err != nil {
		return pushedImage{}, err
	}
	if len(wanted.SignedBy) > 0 {
		if err := s.sign(tag.Context(), digest, wanted); err != nil {
			return pushedImage{}, err
		}
	}
	reference := tag.Context().Digest(digest.String()).String()
	return pushedImage{Registry: s.host, Tagged: tag.String(), Reference: reference}, nil
}

// sign puts signatures beside an image as cosign does: each a layer with what was signed, of an image that is named after
// the digest.
func (s *imageStore) sign(repository name.Repository, digest gcr.Hash, wanted wantedImage) error {
	signatures := mutate.MediaType(empty.Image, types.OCIManifestSchema1)
	for _, signer := range wanted.SignedBy {
		key, err := s.key(signer)
		if err != nil {
			return err
		}
		signed := digest
		if wanted.Payload == "of another image" {
			signed.Hex = fmt.Sprintf("%x", sha256.Sum256([]byte(digest.Hex)))
		}
		payload, err := simpleSigning(repository, signed)
		if err != nil {
			return err
		}
		hash := sha256.Sum256(payload)
		signature, err := key.Sign(rand.Reader, hash[:], crypto.SHA256)
		if err != nil {
			return err
		}
		if wanted.Payload == "altered" {
			payload = bytes.Replace(payload, []byte("cosign container image signature"), []byte("cosign container image signaturE"), 1)
		}
		signatures, err = mutate.Append(signatures, mutate.Addendum{
			Layer:       static.NewLayer(payload, "application/vnd.dev.cosign.simplesigning.v1+json"),
			Annotations: map[string]string{"dev.cosignproject.cosign/signature": base64.StdEncoding.EncodeToString(signature)},
		})
		if err != nil {
			return err
		}
	}
	return remote.Write(repository.Tag(strings.Replace(digest.String(), ":", "-", 1)+".sig"), signatures)
}

// simpleSigning is what cosign signs.
func simpleSigning(repository name.Repository, digest gcr.Hash) ([]byte, error) {
	return json.Marshal(map[string]any{
		"critical": map[string]any{
			"identity": map[string]string{"docker-reference": repository.String()},
			"image":    map[string]string{"docker-manifest-digest": digest.String()},
			"type":     "cosign container image signature",
		},
		"optional": nil,
	})
}
